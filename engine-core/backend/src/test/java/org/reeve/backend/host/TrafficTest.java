package org.reeve.backend.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.agent.protocol.host.InterfaceStats;

class TrafficTest {

    private final UUID host = UUID.randomUUID();
    private final Traffic traffic = new Traffic();

    @Test
    void twoTellingsMakeARate() {
        assertThat(traffic.rates(host, told(1000, 5000, 10))).isEmpty();
        assertThat(traffic.rates(host, told(3000, 5500, 15))).containsEntry("eth0", new Traffic.Rate(400, 100));
    }

    @Test
    void countersThatBeginAnewMakeNone() {
        traffic.rates(host, told(1000, 5000, 10));
        assertThat(traffic.rates(host, told(10, 20, 15))).isEmpty();
        assertThat(traffic.rates(host, told(20, 30, 20))).containsEntry("eth0", new Traffic.Rate(2, 2));
    }

    @Test
    void hostsAreToldApart() {
        traffic.rates(host, told(1000, 5000, 10));
        assertThat(traffic.rates(UUID.randomUUID(), told(3000, 5500, 15))).isEmpty();
    }

    private static Map<String, InterfaceStats> told(long rx, long tx, double at) {
        return Map.of(
                "eth0",
                new InterfaceStats(
                        Optional.of("eth0"),
                        Optional.of("up"),
                        Optional.empty(),
                        Optional.of(rx),
                        Optional.of(tx),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(at),
                        Optional.empty()));
    }
}
