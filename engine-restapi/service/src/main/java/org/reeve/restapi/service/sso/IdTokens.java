package org.reeve.restapi.service.sso;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeve.backend.api.SingleSignOn.Identity;
import org.reeve.backend.api.SingleSignOn.Redeemed;
import org.reeve.restapi.service.web.Answer;

/**
 * Signs who signed on, for OpenID. The key is the engine's own, lives in memory and changes daily: identity tokens are good for minutes, and
 * programs that meet an unknown key read the keys anew.
 */
@ApplicationScoped
public class IdTokens {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration KEY_LIFE = Duration.ofDays(1);
    private static final int BITS = 2048;
    /** The present key, and the one before for whoever holds a token signed with it. */
    private static final int KEYS = 2;

    private final Deque<Key> keys = new ArrayDeque<>();

    private record Key(String id, KeyPair pair, Instant made) {}

    private synchronized Key key(Instant now) {
        if (keys.isEmpty() || keys.getFirst().made().plus(KEY_LIFE).isBefore(now)) {
            keys.addFirst(new Key(UUID.randomUUID().toString(), draw(), now));
            while (keys.size() > KEYS) keys.removeLast();
        }
        return keys.getFirst();
    }

    private static KeyPair draw() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has RSA", e);
        }
    }

    /** The public keys, as a JSON web key set. */
    synchronized Map<String, Object> set() {
        key(Instant.now());
        List<Object> published = new ArrayList<>();
        keys.forEach(key -> published.add(published(key)));
        return Map.of("keys", published);
    }

    private static Map<String, Object> published(Key key) {
        RSAPublicKey open = (RSAPublicKey) key.pair().getPublic();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kty", "RSA");
        members.put("use", "sig");
        members.put("alg", "RS256");
        members.put("kid", key.id());
        members.put("n", encoded(unsigned(open.getModulus())));
        members.put("e", encoded(unsigned(open.getPublicExponent())));
        return members;
    }

    /** Without the byte that says the number is positive. */
    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(Map<String, Object> json) {
        return encoded(Answer.json(json).getBytes(StandardCharsets.UTF_8));
    }

    String token(Origin origin, Redeemed redeemed, Identity identity) {
        Instant now = Instant.now();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", origin.issuer());
        claims.put("sub", identity.user().toString());
        claims.put("aud", redeemed.session().client().orElse(""));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        if (!redeemed.nonce().isEmpty()) claims.put("nonce", redeemed.nonce());
        claims.putAll(OpenId.claims(identity));
        return signed(key(now), claims);
    }

    private static String signed(Key key, Map<String, Object> claims) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "RS256");
        header.put("typ", "JWT");
        header.put("kid", key.id());
        String content = encoded(header) + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.pair().getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime signs with RSA", e);
        }
    }
}
