package org.reeve.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PkiTest {

    @TempDir
    Path folder;

    @Test
    void signsEveryCertificateWithItsOwnAuthorityAndKeepsKeysPrivate() throws Exception {
        Pki pki = new Pki(folder);
        pki.ensure("node.example", "secret-of-the-web");
        X509Certificate authority = Pki.read(pki.ca());
        for (String name : List.of("engine", "web", "host")) {
            Pki.read(pki.certificate(name)).verify(authority.getPublicKey());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pki.key(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(pki.ensure("node.example", "secret-of-the-web")).isEqualTo(Progress.ALREADY);
    }

    @Test
    void issuesFurtherHostsFromTheKeptAuthority() throws Exception {
        Pki pki = new Pki(folder);
        pki.ensure("node.example", "secret-of-the-web");
        pki.issueHost("other", List.of("other.example", "127.0.0.2"));
        Pki.read(pki.certificate("other")).verify(Pki.read(pki.ca()).getPublicKey());
    }
}
