package org.reeve.backend.signon;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short time which passwords were right, so that a client that sends its password with every request does not cost a
 * password check each time. Holds no password: the keys are keyed hashes, and the key dies with the process.
 */
final class BasicCache {

    static final Duration KEPT = Duration.ofMinutes(5);
    private static final int LIMIT = 1_000;
    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Map<String, Entry> known = new LinkedHashMap<>();

    private record Entry(Token token, Instant until) {}

    BasicCache(SecureRandom random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    synchronized Optional<Token> token(String name, String password, Instant now) {
        return Optional.ofNullable(known.get(fingerprint(name, password)))
                .filter(entry -> now.isBefore(entry.until()))
                .map(Entry::token);
    }

    synchronized void remember(String name, String password, Token token, Instant now) {
        known.values().removeIf(entry -> !now.isBefore(entry.until()));
        if (known.size() >= LIMIT) {
            known.remove(known.keySet().iterator().next());
        }
        known.put(fingerprint(name, password), new Entry(token, now.plus(KEPT)));
    }

    synchronized void forget(String name, String password) {
        known.remove(fingerprint(name, password));
    }

    private String fingerprint(String name, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
