package org.reeve.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    Path folder;

    @Test
    void takesTheNewestInstalledServer() throws Exception {
        Path newest = program("installed/17/bin/initdb");
        program("installed/15/bin/initdb");
        assertThat(binaries().program("initdb")).isEqualTo(newest);
        assertThat(binaries().ensure(folder.resolve("not-needed.jar"))).isEqualTo(Progress.ALREADY);
    }

    @Test
    void fallsBackToTheUnpackedOne() throws Exception {
        Path unpacked = program("unpacked/bin/initdb");
        assertThat(binaries().program("initdb")).isEqualTo(unpacked);
    }

    @Test
    void saysWhatToDoWhenThereIsNone() {
        assertThatThrownBy(() -> binaries().program("initdb"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("--db-url");
    }

    private PostgresBinaries binaries() {
        return new PostgresBinaries(folder.resolve("installed"), folder.resolve("unpacked"));
    }

    private Path program(String name) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
