package org.reeve.setup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The certificate authority of an installation, and what it signs: the engine, the web server and the hosts. */
final class Pki {

    /** The authority is installed in browsers and read by clients of any age, which all know RSA. */
    private static final int AUTHORITY_KEY_BITS = 3072;

    /** Every TLS handshake signs with a leaf; RSA made that half the engine's CPU while hundreds of hosts connect. */
    private static final String LEAF_CURVE = "secp256r1";

    /** oVirt's own lives: engine-internals section 15. */
    private static final Duration CA_LIFE = Duration.ofDays(7300);

    private static final Duration LEAF_LIFE = Duration.ofDays(1827);
    /** What browsers accept. */
    private static final Duration WEB_LIFE = Duration.ofDays(398);

    /** AES-256, as the engine's vault has it. */
    private static final int VAULT_KEY_BYTES = 32;

    private static final Duration CLOCK_SKEW = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    Pki(Path folder) {
        this.folder = folder;
    }

    Path ca() {
        return folder.resolve("ca.pem");
    }

    Path key(String name) {
        return folder.resolve(name + "-key.pem");
    }

    Path certificate(String name) {
        return folder.resolve(name + ".pem");
    }

    Path webKeystore() {
        return folder.resolve("web.p12");
    }

    /** The key with which the engine seals the passwords it has to tell others. */
    Path vault() {
        return folder.resolve("vault.key");
    }

    /** Makes what is missing and leaves what is there. */
    String ensure(String hostName, String webPassword) {
        try {
            Secrets.keepKey(vault(), VAULT_KEY_BYTES);
            if (Files.exists(ca())
                    && Files.exists(certificate("engine"))
                    && Files.exists(certificate("host"))
                    && Files.exists(webKeystore())) {
                return Progress.ALREADY;
            }
            KeyPair authority = newAuthorityKey();
            X509Certificate root = signAuthority(authority);
            write(key("ca"), authority.getPrivate());
            write(ca(), root);
            List<String> names = List.of(hostName, "localhost", "127.0.0.1");
            issue("engine", names, LEAF_LIFE, authority, root);
            issue("host", names, LEAF_LIFE, authority, root);
            Issued web = issue("web", names, WEB_LIFE, authority, root);
            store(web, root, webPassword);
            return "CA, engine, web and host certificates";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new Failure("Making certificates failed: " + e.getMessage(), e);
        }
    }

    /** Issues a certificate for one more host, signed by the authority kept here. */
    void issueHost(String name, List<String> addresses) {
        try (PEMParser keys = new PEMParser(Files.newBufferedReader(key("ca")))) {
            PrivateKey authorityKey = new JcaPEMKeyConverter().getPrivateKey((PrivateKeyInfo) keys.readObject());
            X509Certificate root = read(ca());
            issue(name, addresses, LEAF_LIFE, new KeyPair(root.getPublicKey(), authorityKey), root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new Failure("Making a certificate for " + name + " failed: " + e.getMessage(), e);
        }
    }

    static X509Certificate read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new Failure(file + " is not a certificate.", e);
        }
    }

    private record Issued(PrivateKey key, X509Certificate certificate) {}

    private static KeyPair newAuthorityKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(AUTHORITY_KEY_BITS);
        return generator.generateKeyPair();
    }

    private static KeyPair newLeafKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(LEAF_CURVE));
        return generator.generateKeyPair();
    }

    private static X509Certificate signAuthority(KeyPair pair)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        X500Principal name = new X500Principal("O=Reeve, CN=Reeve CA " + Long.toHexString(RANDOM.nextLong()));
        var builder = builder(name, name, pair, CA_LIFE);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        return signed(builder, pair.getPrivate());
    }

    private Issued issue(String name, List<String> names, Duration life, KeyPair authority, X509Certificate root)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        KeyPair pair = newLeafKey();
        X500Principal subject =
                new X500Principal("O=Reeve, CN=" + (name.equals("engine") ? "engine" : names.getFirst()));
        var builder = builder(root.getSubjectX500Principal(), subject, pair, life);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
            KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
        }));
        builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root));
        X509Certificate certificate = signed(builder, authority.getPrivate());
        write(key(name), pair.getPrivate());
        write(certificate(name), certificate);
        return new Issued(pair.getPrivate(), certificate);
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, KeyPair pair, Duration life) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, RANDOM),
                Date.from(now.minus(CLOCK_SKEW)),
                Date.from(now.plus(life)),
                subject,
                pair.getPublic());
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(key)));
    }

    private static GeneralNames alternatives(List<String> names) {
        List<GeneralName> all = new ArrayList<>();
        for (String name : names) {
            boolean address = name.matches("[0-9.]+") || name.contains(":");
            all.add(new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name));
        }
        return new GeneralNames(all.toArray(GeneralName[]::new));
    }

    private static void write(Path file, PrivateKey key) throws IOException {
        Secrets.write(file, pem(new JcaPKCS8Generator(key, null)));
    }

    private static void write(Path file, X509Certificate certificate) throws IOException {
        Files.writeString(file, pem(certificate));
    }

    private static String pem(Object object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }

    private void store(Issued web, X509Certificate root, String password) throws GeneralSecurityException, IOException {
        KeyStore keystore = KeyStore.getInstance("PKCS12");
        keystore.load(null, null);
        keystore.setKeyEntry("web", web.key(), password.toCharArray(), new Certificate[] {web.certificate(), root});
        try (OutputStream out = Files.newOutputStream(webKeystore())) {
            keystore.store(out, password.toCharArray());
        }
    }

    /** This machine's name as certificates and the host list show it. */
    static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
