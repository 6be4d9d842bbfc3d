package org.reeve.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.backend.testing.TestEngine.eventually;

import com.arjuna.ats.arjuna.common.CoordinatorEnvironmentBean;
import com.arjuna.ats.arjuna.coordinator.TxStats;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Accepted;
import org.reeve.backend.api.JobState;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Stores;
import org.reeve.backend.testing.FakeGuests;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.logic.cluster.Wish;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many machines at once; sizes by `-Dhosts=200 -Dvms=4000`. Prints what it cost. */
class ManyMachinesIT {

    private static final Logger LOG = LoggerFactory.getLogger(ManyMachinesIT.class);
    private static final int HOSTS = Integer.getInteger("hosts", 10);
    private static final int VMS = Integer.getInteger("vms", 100);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void startsManyMachinesInFewTransactions() {
        BeanPopulator.getDefaultInstance(CoordinatorEnvironmentBean.class).setEnableStatistics(true);
        try (TestEngine engine = TestEngine.with(RunVm.class)) {
            List<HostId> hosts = Stream.generate(() -> new HostId(UUID.randomUUID()))
                    .limit(HOSTS)
                    .toList();
            List<VmId> vms = Stream.generate(() -> new VmId(UUID.randomUUID()))
                    .limit(VMS)
                    .toList();
            List<FakeGuests> guests = hosts.stream()
                    .map(host -> new FakeGuests(engine.hosts(), host))
                    .toList();
            engine.start();
            engine.run(() -> {
                furnish(engine, hosts, vms);
                return true;
            });
            long began = System.nanoTime();
            engine.run(() -> {
                engine.bean(Stores.class)
                        .within(Engine.caller(), store -> hosts.forEach(host -> store.want(host, true)));
                return true;
            });
            eventually("hosts up", () -> count(engine, "select count(*) from host_seen where status = 'UP'") == HOSTS);
            say("hosts up", HOSTS, began, 0, 0);
            long transactions = transactions();
            long cpu = cpu();
            began = System.nanoTime();
            List<Accepted> accepted = new ArrayList<>();
            vms.forEach(vm -> accepted.add(engine.backend().run(People.admin(), new RunVm.Order(vm, Wish.UP))));
            assertThat(accepted).allSatisfy(one -> assertThat(engine.backend()
                            .await(one.job().orElseThrow(), LIMIT)
                            .status())
                    .isEqualTo(JobState.Status.DONE));
            say("machines up", VMS, began, transactions() - transactions, cpu() - cpu);
            // One for the order, one for the end of the job, one for the caller who waits; the writer batches its own.
            assertThat((double) (transactions() - transactions) / VMS).isLessThan(5.5);
            assertThat(guests.stream().mapToInt(one -> one.running().size()).sum())
                    .isEqualTo(VMS);
        }
    }

    private static void furnish(TestEngine engine, List<HostId> hosts, List<VmId> vms) {
        engine.sql()
                .batch(
                        "insert into host (id, cluster_id, name, address) select ?, id, ?, ? from cluster",
                        hosts.stream()
                                .map(host -> new Object[] {host, "h" + host, "a" + host})
                                .toList());
        engine.sql().run("insert into host_wanted (host_id) select id from host");
        engine.sql().run("insert into host_seen (host_id) select id from host");
        engine.sql()
                .batch(
                        """
                insert into vm (id, data_center_id, cluster_id, template_id, original_template_id, name, memory_bytes,
                    memory_guaranteed_bytes, memory_max_bytes)
                select ?, data_center_id, id, '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', ?,
                    1073741824, 1073741824, 1073741824 from cluster""",
                        vms.stream().map(vm -> new Object[] {vm, "v" + vm}).toList());
        engine.sql().run("insert into vm_wanted (vm_id) select id from vm");
        engine.sql().run("insert into vm_seen (vm_id) select id from vm");
    }

    private static void say(String what, int many, long began, long transactions, long cpuNanos) {
        LOG.info(
                "{}: {} in {} ms, {} transactions and {} CPU ms each",
                what,
                many,
                (System.nanoTime() - began) / 1_000_000,
                (double) transactions / many,
                cpuNanos / 1_000_000.0 / many);
    }

    private static long count(TestEngine engine, String query) {
        return engine.run(() -> engine.sql().first(query, row -> row.getLong(1)))
                .orElseThrow();
    }

    private static long transactions() {
        return TxStats.getInstance().getNumberOfCommittedTransactions();
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
