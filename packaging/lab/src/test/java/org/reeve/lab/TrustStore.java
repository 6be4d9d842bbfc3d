package org.reeve.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key store that trusts the installation's authority, for clients that want a file. */
final class TrustStore {

    static final String PASSWORD = "changeit";

    private TrustStore() {}

    static KeyStore trusting(Path ca) {
        try (var in = Files.newInputStream(ca)) {
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** For Java's own clients. */
    static SSLContext context(Path ca) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusting(ca));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static Path of(Path ca) {
        try {
            Path file = Files.createTempFile("reeve-lab", ".jks");
            try (var out = Files.newOutputStream(file)) {
                trusting(ca).store(out, PASSWORD.toCharArray());
            }
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
