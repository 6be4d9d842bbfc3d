package org.reeve.restapi.service.web;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Optional;

/** The engine's public certificates, as files and in the form SSH has keys in. */
public final class EnginePki {

    private static final int P256_BYTES = 32;

    private EnginePki() {}

    /** A file of the engine's key store; it need not be there. */
    public static Path file(String name) {
        return Path.of(System.getProperty("reeve.home", "/var/lib/reeve"), "pki")
                .resolve(name);
    }

    /** What the certificates of the engine and its hosts are signed with, as PEM; it need not be there. */
    public static Optional<String> authority() {
        Path ca = file("ca.pem");
        try {
            return Files.isReadable(ca) ? Optional.of(Files.readString(ca)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key of a certificate as one line for `authorized_keys`. */
    public static String sshKey(Path certificate) throws IOException {
        try (InputStream in = Files.newInputStream(certificate)) {
            return sshKey(CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getPublicKey());
        } catch (CertificateException broken) {
            throw new IOException(certificate + " is no certificate", broken);
        }
    }

    static String sshKey(PublicKey key) throws IOException {
        return switch (key) {
            case RSAPublicKey rsa ->
                line(
                        "ssh-rsa",
                        rsa.getPublicExponent().toByteArray(),
                        rsa.getModulus().toByteArray());
            case ECPublicKey ec ->
                line("ecdsa-sha2-nistp256", "nistp256".getBytes(StandardCharsets.US_ASCII), point(ec));
            default -> throw new IOException("SSH has no keys of the kind " + key.getAlgorithm());
        };
    }

    private static byte[] point(ECPublicKey key) throws IOException {
        if (key.getParams().getOrder().bitLength() != Byte.SIZE * P256_BYTES) {
            throw new IOException("SSH gets keys of P-256 only");
        }
        byte[] uncompressed = new byte[1 + 2 * P256_BYTES];
        uncompressed[0] = 4;
        copy(key.getW().getAffineX(), uncompressed, 1);
        copy(key.getW().getAffineY(), uncompressed, 1 + P256_BYTES);
        return uncompressed;
    }

    private static void copy(BigInteger number, byte[] to, int at) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, P256_BYTES);
        System.arraycopy(bytes, bytes.length - length, to, at + P256_BYTES - length, length);
    }

    private static String line(String kind, byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            put(out, kind.getBytes(StandardCharsets.US_ASCII));
            for (byte[] part : parts) {
                put(out, part);
            }
        }
        return kind + " " + Base64.getEncoder().encodeToString(bytes.toByteArray()) + " engine\n";
    }

    private static void put(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }
}
