package org.reeve.dal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reeve.dal.testing.Database;
import org.reeve.dal.testing.Inventory;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

class SamplesIT {

    private static final Instant NOW = Inventory.NOW;

    private static final Database DATABASE = Database.fresh().start(Samples.class);
    private static final Inventory INVENTORY = new Inventory(DATABASE);
    private static final Samples SAMPLES = DATABASE.bean(Samples.class);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void keepsTheNewestSampleOfEachMachine() {
        VmId vm = INVENTORY.vm("sampled");

        keep(sample(vm, NOW, 10));
        keep(sample(vm, NOW.plusSeconds(5), 20));
        keep(sample(vm, NOW.plusSeconds(2), 99));

        assertThat(DATABASE.transactions().run(() -> SAMPLES.vm(vm))).contains(sample(vm, NOW.plusSeconds(5), 20));
    }

    @Test
    void aWholeReportIsOneStatementAndPassesOverWhatIsGone() {
        var cluster = INVENTORY.cluster();
        List<VmSample> report = new ArrayList<>();
        DATABASE.transactions().run(() -> {
            for (int i = 0; i < 500; i++) {
                report.add(sample(INVENTORY.vm("bulk" + i, cluster), NOW, i));
            }
        });
        VmId gone = new VmId(UUID.randomUUID());
        report.add(sample(gone, NOW, 1));

        keep(report.toArray(VmSample[]::new));

        List<VmSample> kept = DATABASE.transactions().run(() -> SAMPLES.vms());
        assertThat(kept)
                .extracting(VmSample::vm)
                .contains(report.getFirst().vm())
                .doesNotContain(gone);
        assertThat(kept).hasSizeGreaterThanOrEqualTo(500);
    }

    @Test
    void keepsTheFiguresOfHosts() {
        HostId host = INVENTORY.host("measured");
        var sample = new HostSample(host, NOW, 12.5, 100, 200, 0, 1.5, 3, 7, "{\"nics\": []}");

        DATABASE.transactions().run(() -> SAMPLES.keepHosts(List.of(sample)));

        assertThat(DATABASE.transactions().run(() -> SAMPLES.host(host))).contains(sample);
        assertThat(DATABASE.transactions().run(() -> SAMPLES.hosts())).contains(sample);
    }

    private static void keep(VmSample... samples) {
        DATABASE.transactions().run(() -> SAMPLES.keepVms(List.of(samples)));
    }

    private static VmSample sample(VmId vm, Instant at, double cpu) {
        return new VmSample(vm, at, cpu, cpu / 2, cpu / 2, 1 << 20, 0, "{}");
    }
}
