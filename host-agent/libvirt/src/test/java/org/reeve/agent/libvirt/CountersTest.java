package org.reeve.agent.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.agent.core.port.DomainStats;

class CountersTest {

    private static final UUID ID = UUID.fromString("0a000000-0000-4000-8000-000000000001");

    @Test
    void findsEachDiskAndNicByNumber() {
        DomainStats stats = new Counters(Map.ofEntries(
                        Map.entry("vcpu.current", 2L),
                        Map.entry("cpu.time", 1_500_000_000L),
                        Map.entry("balloon.current", 1024L),
                        Map.entry("balloon.unused", 512L),
                        Map.entry("block.count", 1L),
                        Map.entry("block.0.name", "vda"),
                        Map.entry("block.0.rd.bytes", 4096L),
                        Map.entry("block.0.wr.times", 2_000_000L),
                        Map.entry("net.count", 2L),
                        Map.entry("net.1.name", "vnet7"),
                        Map.entry("net.1.tx.drop", 3L)))
                .of(ID);
        assertThat(stats.cpu().count()).isEqualTo(2);
        assertThat(stats.cpu().total()).isEqualTo(Duration.ofMillis(1500));
        assertThat(stats.memory().unusedKib()).hasValue(512);
        assertThat(stats.memory().usableKib()).isEmpty();
        assertThat(stats.disks()).singleElement().satisfies(disk -> {
            assertThat(disk.target()).isEqualTo("vda");
            assertThat(disk.readBytes()).isEqualTo(4096);
            assertThat(disk.writeTime()).isEqualTo(Duration.ofMillis(2));
        });
        assertThat(stats.nics()).hasSize(2);
        assertThat(stats.nics().get(1).target()).isEqualTo("vnet7");
        assertThat(stats.nics().get(1).txDropped()).isEqualTo(3);
    }

    @Test
    void aGuestThatTellsNothingHasZeros() {
        DomainStats stats = new Counters(Map.of()).of(ID);
        assertThat(stats.cpu().total()).isZero();
        assertThat(stats.disks()).isEmpty();
    }
}
