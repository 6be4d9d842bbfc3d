package org.reeve.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

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
