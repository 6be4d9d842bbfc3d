package org.reeve.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KvmDeviceTest {

    @TempDir
    private Path directory;

    private String opened(String permissions) throws IOException {
        Path device = Files.createFile(directory.resolve("kvm"));
        Files.setPosixFilePermissions(device, PosixFilePermissions.fromString(permissions));
        String own = Files.readAttributes(device, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .group()
                .getName();
        new KvmDevice(device, own).open();
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(device));
    }

    @Test
    void aClosedDeviceIsOpenedToTheGroup() throws IOException {
        assertThat(opened("rw-------")).isEqualTo("rw-rw----");
    }

    @Test
    void whatSomebodyOpenedStaysAsItIs() throws IOException {
        assertThat(opened("rw-rw-rw-")).isEqualTo("rw-rw-rw-");
    }

    @Test
    void aMachineWithoutTheDeviceIsFine() {
        new KvmDevice(directory.resolve("nothing"), "kvm").open();
        assertThat(directory).isEmptyDirectory();
    }
}
