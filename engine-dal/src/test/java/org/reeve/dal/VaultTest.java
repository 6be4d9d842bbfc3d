package org.reeve.dal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    @TempDir
    Path home;

    @Test
    void whatIsSealedOpensAfterARestart() throws IOException {
        Path key = home.resolve("vault.key");
        String sealed = Vault.at(key).seal("secret");
        assertThat(sealed).doesNotContain("secret");
        assertThat(Vault.at(key).open(sealed)).isEqualTo("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        Vault vault = Vault.at(home.resolve("vault.key"));
        assertThat(vault.seal("secret")).isNotEqualTo(vault.seal("secret"));
    }

    @Test
    void nothingStaysNothingAndWhatIsOldIsRead() {
        Vault vault = Vault.at(home.resolve("vault.key"));
        assertThat(vault.seal("")).isEmpty();
        assertThat(vault.open("as it was")).isEqualTo("as it was");
    }

    @Test
    void anotherKeyDoesNotOpen() {
        String sealed = Vault.at(home.resolve("one.key")).seal("secret");
        Vault other = Vault.at(home.resolve("other.key"));
        assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(IllegalStateException.class);
    }
}
