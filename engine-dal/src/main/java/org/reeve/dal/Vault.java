package org.reeve.dal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps passwords that the engine must tell others (fence devices, storage servers) unreadable for who gets hold of the database only: they are
 * sealed with a key that is in a file beside the engine's certificate. See `docs/decision/0019`.
 */
public final class Vault {

    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);
    private static final String USUAL_HOME = "/var/lib/reeve";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MARK = "{sealed}";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Vault(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Read when it is first needed. */
    private static final class Holder {

        private static final Vault ENGINE =
                at(Path.of(System.getProperty("reeve.home", USUAL_HOME), "pki", "vault.key"));
    }

    public static Vault ofThisEngine() {
        return Holder.ENGINE;
    }

    /** Makes the key when there is none. Where there is not even a place for it, as in tests, what is sealed opens in this process only. */
    static Vault at(Path file) {
        try {
            if (!Files.isDirectory(file.getParent())) {
                LOG.warn(
                        "vault key=none cause={} is missing, so stored passwords will not outlive this process",
                        file.getParent());
                return new Vault(drawn());
            }
            if (Files.notExists(file)) {
                var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, ownersOnly);
                Files.write(file, drawn(), StandardOpenOption.WRITE);
            }
            return new Vault(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of stored passwords can neither be read nor made: " + file, e);
        }
    }

    private static byte[] drawn() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** Nothing stays nothing. */
    public String seal(String secret) {
        if (secret == null || secret.isEmpty()) {
            return secret;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return MARK + Base64.getEncoder().encodeToString(all);
    }

    /** What was stored before there was a vault is read as it is. */
    public String open(String stored) {
        if (stored == null || !stored.startsWith(MARK)) {
            return stored;
        }
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(stored.substring(MARK.length())));
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        byte[] sealed = new byte[all.remaining()];
        all.get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored password does not open with the key of this engine", e);
        }
    }
}
