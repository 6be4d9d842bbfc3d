package org.reeve.agent.libvirt.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KvmTrialTest {

    @TempDir
    private Path directory;

    @Test
    void aHostWithoutTheDeviceEmulates() {
        assertThat(new KvmTrial(directory.resolve("kvm"), List.of("true")).works())
                .isFalse();
    }

    @Test
    void theDeviceAloneProvesNothing() throws IOException {
        Path device = Files.createFile(directory.resolve("kvm"));
        assertThat(new KvmTrial(device, List.of("false")).works()).isFalse();
        assertThat(new KvmTrial(device, List.of("no-such-emulator")).works()).isFalse();
        assertThat(new KvmTrial(device, List.of("true")).works()).isTrue();
    }
}
