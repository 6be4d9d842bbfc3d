package org.reeve.backend.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.testing.HostInCluster;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.host.NonOperationalReason;

/** What an activation ends in when the host does not suit its cluster. */
class HostJudgeIT {

    private static TestEngine engine;
    private static HostInCluster host;

    @BeforeAll
    static void start() {
        engine = TestEngine.with();
        host = new HostInCluster(engine);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void theFirstHostGivesItsClusterAProcessorAndOthersMustHaveIt() {
        assertThat(one("select cpu_type from cluster")).isEqualTo("qemu64");
        assertThat(one("select architecture from cluster")).isEqualTo("X86_64");
        run("update cluster set cpu_type = 'AMD EPYC'");
        activatedAgain();
        TestEngine.eventually("set aside", () -> view().status() == HostStatus.NON_OPERATIONAL);
        assertThat(view().reason()).isEqualTo(NonOperationalReason.CPU_TYPE_INCOMPATIBLE_WITH_CLUSTER);
        assertThat(events()).contains("VDS_CPU_LOWER_THAN_CLUSTER", "VDS_SET_NONOPERATIONAL");
        run("update cluster set cpu_type = 'qemu64'");
        activatedAgain();
        assertThat(view().status()).isEqualTo(HostStatus.UP);
    }

    private static void activatedAgain() {
        engine.backend().run(People.admin(), new DeactivateHost.Order(host.id(), ""));
        TestEngine.eventually("maintenance", () -> view().status() == HostStatus.MAINTENANCE);
        engine.backend().run(People.admin(), new ActivateHost.Order(host.id()));
        TestEngine.eventually(
                "examined", () -> view().status() == HostStatus.NON_OPERATIONAL || view().status() == HostStatus.UP);
    }

    private static HostView view() {
        return engine.backend().ask(People.admin(), HostsQuery.of(host.id())).getFirst();
    }

    private static void run(String sql) {
        engine.run(() -> engine.sql().run(sql));
    }

    private static String one(String sql) {
        return engine.run(() -> engine.sql().first(sql, row -> row.getString(1)).orElseThrow());
    }

    private static List<String> events() {
        HostId id = host.id();
        UUID value = id.value();
        return engine.run(
                () -> engine.sql().list("select name from event where host_id = ?", row -> row.getString(1), value));
    }
}
