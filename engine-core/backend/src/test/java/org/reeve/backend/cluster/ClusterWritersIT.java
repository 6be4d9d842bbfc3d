package org.reeve.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.backend.testing.TestEngine.eventually;

import com.arjuna.ats.arjuna.common.CoordinatorEnvironmentBean;
import com.arjuna.ats.arjuna.coordinator.TxStats;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.agent.protocol.vm.DestroyVm;
import org.reeve.backend.api.JobState;
import org.reeve.backend.engine.Engines;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Stores;
import org.reeve.backend.testing.FakeGuests;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.logic.cluster.Wish;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;
import org.reeve.vdsbroker.AgentRefused;

class ClusterWritersIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HostId HOST = new HostId(UUID.randomUUID());
    private static final VmId VM = new VmId(UUID.randomUUID());

    private TestEngine engine;
    private FakeGuests guests;

    @BeforeAll
    static void count() {
        BeanPopulator.getDefaultInstance(CoordinatorEnvironmentBean.class).setEnableStatistics(true);
    }

    @BeforeEach
    void start() {
        engine = TestEngine.with(RunVm.class);
        guests = new FakeGuests(engine.hosts(), HOST);
        engine.start();
        engine.run(() -> {
            UUID cluster = engine.sql()
                    .first("select id from cluster", row -> row.getObject(1, UUID.class))
                    .orElseThrow();
            engine.sql()
                    .run("insert into host (id, cluster_id, name, address) values (?, ?, 'h1', 'h1')", HOST, cluster);
            engine.sql().run("insert into host_wanted (host_id) values (?)", HOST);
            engine.sql().run("insert into host_seen (host_id) values (?)", HOST);
            engine.sql()
                    .run(
                            """
                    insert into vm (id, data_center_id, cluster_id, template_id, original_template_id, name, memory_bytes,
                        memory_guaranteed_bytes, memory_max_bytes)
                    select ?, data_center_id, id, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 'v1',
                        1073741824, 1073741824, 1073741824 from cluster""",
                            VM);
            engine.sql().run("insert into vm_wanted (vm_id) values (?)", VM);
            engine.sql().run("insert into vm_seen (vm_id) values (?)", VM);
            engine.bean(Stores.class).within(Engine.caller(), store -> store.want(HOST, true));
            return true;
        });
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void bringsAHostUpAndRunsAMachineOnIt() {
        eventually("host up", () -> "UP".equals(column("select status from host_seen where host_id = ?", HOST)));
        long before = transactions();
        assertThat(run(Wish.UP).status()).isEqualTo(JobState.Status.DONE);
        long spent = transactions() - before;
        assertThat(spent).as("transactions of a start").isLessThanOrEqualTo(8);
        assertThat(guests.running()).containsExactly(VM.value());
        assertThat(column("select status from vm_seen where vm_id = ?", VM)).isEqualTo("UP");
        assertThat(column("select host_id::text from vm_seen where vm_id = ?", VM))
                .isEqualTo(HOST.toString());
        assertThat(engine.hosts().sent(CreateVm.class))
                .singleElement()
                .satisfies(sent -> assertThat(sent.delivery().order()).isPresent());

        assertThat(run(Wish.DOWN).status()).isEqualTo(JobState.Status.DONE);
        assertThat(guests.running()).isEmpty();
        assertThat(engine.hosts().sent(DestroyVm.class)).isNotEmpty();
        assertThat(column("select status from vm_seen where vm_id = ?", VM)).isEqualTo("DOWN");
        assertThat(names()).contains("VDC_START", "VDS_DETECTED", "USER_RUN_VM", "VM_DOWN");
    }

    @Test
    void saysDownWhenAMachineEndsByItself() {
        assertThat(run(Wish.UP).status()).isEqualTo(JobState.Status.DONE);
        guests.end(VM.value());
        eventually("machine down", () -> "DOWN".equals(column("select status from vm_seen where vm_id = ?", VM)));
    }

    @Test
    void failsAStartThatTheHostRefusesTooOften() {
        engine.hosts().answer(HOST, CreateVm.class, create -> {
            throw new AgentRefused(ErrorCode.CANNOT_CREATE_VM, "no such disk");
        });
        JobState state = run(Wish.UP);
        assertThat(state.status()).isEqualTo(JobState.Status.ROLLED_BACK);
        assertThat(state.cause()).hasValueSatisfying(cause -> assertThat(cause).contains("no such disk"));
        assertThat(names()).contains("USER_FAILED_RUN_VM");
        assertThat(column("select status from vm_seen where vm_id = ?", VM)).isEqualTo("DOWN");
    }

    @Test
    void takesOverWhatRunsWhenTheEngineStartsAgain() {
        assertThat(run(Wish.UP).status()).isEqualTo(JobState.Status.DONE);
        engine.hosts().lose(HOST);
        engine.bean(Engines.class).stop();
        engine.hosts().forget();
        engine.bean(ClusterWriters.class).restore();
        eventually("host up again", () -> "UP".equals(column("select status from host_seen where host_id = ?", HOST)));
        assertThat(engine.hosts().sent(CreateVm.class)).isEmpty();
        assertThat(column("select status from vm_seen where vm_id = ?", VM)).isEqualTo("UP");
    }

    private JobState run(Wish wish) {
        var accepted = engine.backend().run(People.admin(), new RunVm.Order(VM, wish));
        return engine.backend().await(accepted.job().orElseThrow(), LIMIT);
    }

    private String column(String query, Object id) {
        return engine.run(() -> engine.sql().first(query, row -> row.getString(1), id))
                .orElse(null);
    }

    private java.util.List<String> names() {
        return engine.run(() -> engine.sql().list("select name from event", row -> row.getString(1)));
    }

    /** Counted by the transaction manager: the database's own figures come late. */
    private static long transactions() {
        return TxStats.getInstance().getNumberOfCommittedTransactions();
    }
}
