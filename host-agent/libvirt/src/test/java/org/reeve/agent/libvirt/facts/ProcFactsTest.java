package org.reeve.agent.libvirt.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.HostLoad;

class ProcFactsTest {

    @TempDir
    private Path root;

    private ProcFacts facts;

    @BeforeEach
    void kernel() throws IOException {
        facts = new ProcFacts(root, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        file(
                "proc/stat",
                """
                cpu  300 20 100 1000 50 0 10 5 0 0
                cpu0 100 10 50 500 25 0 5 2 0 0
                cpu1 200 10 50 500 25 0 5 3 0 0
                intr 1 2 3
                btime 1700000000
                """);
        file("proc/meminfo", "MemTotal:       24105000 kB\nMemAvailable:   20000000 kB\nHugePages_Total:       0\n");
        file("proc/loadavg", "1.25 0.50 0.10 2/100 1234\n");
        file("proc/cpuinfo", "processor\t: 0\nmodel name\t: Some CPU\nflags\t\t: fpu sse2\n\nprocessor\t: 1\n");
        file("etc/os-release", "NAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\nID=debian\n");
    }

    private void file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void countsProcessorTimeInSeconds() {
        HostLoad load = facts.load();
        assertThat(load.bootTime()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        assertThat(load.load1()).isEqualTo(1.25);
        assertThat(load.cpus())
                .containsExactly(
                        new HostLoad.CpuTimes(
                                0, Duration.ofMillis(1100), Duration.ofMillis(570), Duration.ofMillis(5250)),
                        new HostLoad.CpuTimes(
                                1, Duration.ofMillis(2100), Duration.ofMillis(580), Duration.ofMillis(5250)));
        assertThat(load.memory().totalKib()).isEqualTo(24_105_000);
    }

    @Test
    void aKernelWithoutPageSharingSharesNothing() throws IOException {
        assertThat(facts.load().ksmRunning()).isFalse();
        file("sys/kernel/mm/ksm/run", "1\n");
        file("sys/kernel/mm/ksm/pages_sharing", "77\n");
        assertThat(facts.load().ksmRunning()).isTrue();
        assertThat(facts.load().ksmPages()).isEqualTo(77);
    }

    @Test
    void readsTheProcessorTheSystemAndTheFirmware() throws IOException {
        assertThat(facts.processor()).containsEntry("model name", "Some CPU").containsEntry("flags", "fpu sse2");
        assertThat(facts.operatingSystem()).containsEntry("NAME", "Debian GNU/Linux");
        assertThat(facts.firmware("sys_vendor")).isEmpty();
        file("sys/class/dmi/id/sys_vendor", "ACME\n");
        assertThat(facts.firmware("sys_vendor")).contains("ACME");
    }

    @Test
    void nestingIsWhatTheModuleSays() throws IOException {
        assertThat(facts.nested()).isFalse();
        file("sys/module/kvm_amd/parameters/nested", "1\n");
        assertThat(facts.nested()).isTrue();
    }

    @Test
    void memoryIsNearSomeProcessors() throws IOException {
        assertThat(facts.load().nodes()).isEmpty();
        file(
                "sys/devices/system/node/node0/meminfo",
                "Node 0 MemTotal:       1000 kB\nNode 0 MemFree:         400 kB\n");
        file(
                "sys/devices/system/node/node1/meminfo",
                "Node 1 MemTotal:       2000 kB\nNode 1 MemFree:         500 kB\n");
        assertThat(facts.load().nodes())
                .containsExactly(new HostLoad.NodeMemory(0, 1000, 400), new HostLoad.NodeMemory(1, 2000, 500));
        assertThat(facts.numaBalancing()).isEmpty();
        file("proc/sys/kernel/numa_balancing", "1\n");
        assertThat(facts.numaBalancing()).contains(true);
    }

    @Test
    void tellsHowTheKernelWasStarted() throws IOException {
        file("proc/cmdline", "root=/dev/vda1 quiet\n");
        assertThat(facts.kernelArguments()).contains("root=/dev/vda1 quiet");
        file("sys/kernel/mm/transparent_hugepage/enabled", "always [madvise] never\n");
        assertThat(facts.load().hugePages()).contains("madvise");
    }

    @Test
    void tellsWhoAsksForStorage() throws IOException {
        assertThat(facts.iscsiInitiator()).isEmpty();
        file("etc/iscsi/initiatorname.iscsi", "# made by hand\nInitiatorName=iqn.2026-01.com.example:a\n");
        assertThat(facts.iscsiInitiator()).contains("iqn.2026-01.com.example:a");
    }
}
