package org.reeve.backend.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Request;
import org.reeve.backend.testing.HostInCluster;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.backend.vm.AddVm;
import org.reeve.backend.vm.StartVm;
import org.reeve.backend.vm.StopVm;
import org.reeve.backend.vm.VmChange;
import org.reeve.model.MemorySize;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.VmId;

/** Machines start as far as the quota they count for grants it. */
class QuotaIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final TemplateId BLANK = new TemplateId(new UUID(0, 0));

    private static TestEngine engine;
    private static HostInCluster host;
    private static DataCenterId dataCenter;

    @BeforeAll
    static void start() {
        engine = TestEngine.with();
        host = new HostInCluster(engine);
        dataCenter = engine.run(() -> engine.sql()
                .first("select id from data_center", row -> new DataCenterId(row.getObject(1, UUID.class)))
                .orElseThrow());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void machinesStartUntilTheQuotaIsUsedUp() {
        QuotaId quota = new QuotaId(created(new AddQuota.Order(
                dataCenter,
                new QuotaWishes(
                        Naming.named("small"), Optional.empty(), Optional.of(0), Optional.empty(), Optional.empty()))));
        VmId one = add("one", quota);
        VmId two = add("two", quota);
        mode("ENABLED");
        assertThatThrownBy(() -> run(StartVm.Order.of(one)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                refused.messages().getFirst().name())
                        .isEqualTo("quota.no-cluster-limit"));
        run(new AddQuotaLimit.Order(quota, LimitKind.CLUSTER, Optional.empty(), 1, -1));
        assertThat(done(StartVm.Order.of(one))).isEqualTo(JobState.Status.DONE);
        assertThat(events()).contains("USER_EXCEEDED_QUOTA_CLUSTER_THRESHOLD");
        assertThatThrownBy(() -> run(StartVm.Order.of(two)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                refused.messages().getFirst().name())
                        .isEqualTo("quota.cluster-exceeded"));
        mode("AUDIT");
        assertThat(done(StartVm.Order.of(two))).isEqualTo(JobState.Status.DONE);
        assertThat(events()).contains("USER_EXCEEDED_QUOTA_CLUSTER_GRACE_LIMIT_PERMISSIVE_MODE");
        assertThat(done(new StopVm.Order(one))).isEqualTo(JobState.Status.DONE);
        assertThat(done(new StopVm.Order(two))).isEqualTo(JobState.Status.DONE);
        mode("ENABLED");
        assertThat(done(StartVm.Order.of(two)))
                .as("what was stopped is free again")
                .isEqualTo(JobState.Status.DONE);
        assertThat(done(new StopVm.Order(two))).isEqualTo(JobState.Status.DONE);
    }

    private static VmId add(String name, QuotaId quota) {
        var change = VmChange.named(name).sized(MemorySize.mib(64));
        VmId vm = new VmId(created(new AddVm.Order(host.cluster(), BLANK, change)));
        engine.run(() -> engine.sql().run("update vm set quota_id = ? where id = ?", quota, vm));
        return vm;
    }

    private static void mode(String mode) {
        engine.run(() -> engine.sql().run("update data_center set quota_mode = ? where id = ?", mode, dataCenter));
    }

    private static List<String> events() {
        return engine.run(() -> engine.sql().list("select name from event", row -> row.getString(1)));
    }

    private static JobState.Status done(Request order) {
        return engine.backend()
                .await(engine.backend().run(People.admin(), order).job().orElseThrow(), LIMIT)
                .status();
    }

    private static UUID created(Request order) {
        return engine.backend().run(People.admin(), order).created().orElseThrow();
    }

    private static void run(Request order) {
        engine.backend().run(People.admin(), order);
    }
}
