package org.reeve.agent.protocol.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.reeve.agent.protocol.tls.TlsFiles;

/** A certificate authority for tests, which writes the files that both ends of a connection live by. */
public final class Certificates {

    private final Path directory;
    private final KeyPair keys;
    private final X509Certificate certificate;

    public Certificates(Path directory) {
        this.directory = directory;
        this.keys = newKeys();
        this.certificate = sign("CN=Test CA " + UUID.randomUUID(), keys, true);
        write(directory.resolve("ca.pem"), certificate);
    }

    /** Files of a key certified by this authority; writing the same name again replaces them. */
    public TlsFiles files(String name) {
        KeyPair own = newKeys();
        TlsFiles files = new TlsFiles(
                directory.resolve(name + "-key.pem"), directory.resolve(name + ".pem"), directory.resolve("ca.pem"));
        write(files.key(), new Pkcs8(own));
        write(files.certificate(), sign("CN=" + name, own, false));
        return files;
    }

    private record Pkcs8(KeyPair keys) {}

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private X509Certificate sign(String name, KeyPair subject, boolean authority) {
        Instant now = Instant.now();
        X500Principal issuer = authority ? new X500Principal(name) : certificate.getSubjectX500Principal();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(now.toEpochMilli()),
                Date.from(now.minus(1, ChronoUnit.HOURS)),
                Date.from(now.plus(1, ChronoUnit.DAYS)),
                new X500Principal(name),
                subject.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void write(Path file, Object thing) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(
                    thing instanceof Pkcs8(KeyPair own) ? new JcaPKCS8Generator(own.getPrivate(), null) : thing);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        try {
            Files.writeString(file, text.toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
