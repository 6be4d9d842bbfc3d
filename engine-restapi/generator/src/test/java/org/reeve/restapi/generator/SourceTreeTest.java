package org.reeve.restapi.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated is replaced only where it differs, and leaves nothing stale behind. */
class SourceTreeTest {

    @TempDir
    private Path directory;

    @Test
    void unchangedFilesKeepTheirTime() throws IOException {
        new SourceTree(directory).write("a.b", "C", "text");
        Path file = directory.resolve("a/b/C.java");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
        new SourceTree(directory).write("a.b", "C", "text");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.fromMillis(1000));
        new SourceTree(directory).write("a.b", "C", "other");
        assertThat(file).hasContent("other");
    }

    @Test
    void whatIsNoLongerWrittenIsRemoved() throws IOException {
        new SourceTree(directory).write("a", "Old", "text");
        var files = new SourceTree(directory);
        files.write("a", "New", "text");
        files.deleteOthers();
        assertThat(directory.resolve("a/Old.java")).doesNotExist();
        assertThat(directory.resolve("a/New.java")).exists();
    }

    @Test
    void twoConceptsMayNotShareAFile() {
        var files = new SourceTree(directory);
        files.write("a", "One", "text");
        assertThatThrownBy(() -> files.write("a", "One", "other")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRunIsRepeatedOnlyWhenItsInputsChange() throws IOException {
        Path input = Files.writeString(directory.resolve("input"), "1");
        var stamp = new Generate.Stamp(directory, List.of("types", Generate.Stamp.of(input)));
        assertThat(stamp.current()).isFalse();
        stamp.write();
        assertThat(new Generate.Stamp(directory, List.of("types", Generate.Stamp.of(input))).current())
                .isTrue();
        Files.writeString(input, "22");
        assertThat(new Generate.Stamp(directory, List.of("types", Generate.Stamp.of(input))).current())
                .isFalse();
    }
}
