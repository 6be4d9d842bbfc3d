package org.reeve.backend.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.affinity.GroupWishes.Rule;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Request;
import org.reeve.backend.cluster.ClusterWriters;
import org.reeve.backend.scheduling.AddPolicy;
import org.reeve.backend.scheduling.PolicyWishes;
import org.reeve.backend.testing.HostInCluster;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.backend.vm.AddVm;
import org.reeve.backend.vm.StartVm;
import org.reeve.backend.vm.StopVm;
import org.reeve.backend.vm.VmChange;
import org.reeve.backend.vm.VmsQuery;
import org.reeve.model.MemorySize;
import org.reeve.model.affinity.AffinityGroupId;
import org.reeve.model.affinity.AffinityLabelId;
import org.reeve.model.host.HostId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.VmId;

/** Machines are started where affinity groups and the scheduling policy of the cluster want them. */
class AffinityIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final TemplateId BLANK = new TemplateId(new UUID(0, 0));
    private static final Rule TOGETHER = new Rule(Optional.empty(), Optional.of(true), Optional.of(true));
    private static final Rule APART = new Rule(Optional.empty(), Optional.of(false), Optional.of(true));

    private static TestEngine engine;
    private static HostInCluster first;
    private static HostInCluster second;

    @BeforeAll
    static void start() {
        engine = TestEngine.with();
        first = new HostInCluster(engine);
        second = new HostInCluster(engine, "h2");
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void machinesOfAGroupStartTogetherOrApart() {
        VmId one = add("one");
        VmId two = add("two");
        VmId three = add("three");
        UUID group = group("together", TOGETHER, Rule.SAME, List.of(one, two, three), List.of());
        HostId place = started(one);
        assertThat(started(two)).isEqualTo(place);
        assertThat(started(three)).isEqualTo(place);
        stop(two, three);
        run(new UpdateAffinityGroup.Order(
                first.cluster(),
                new AffinityGroupId(group),
                new Naming(Optional.empty(), Optional.empty(), Optional.empty()),
                new GroupWishes(Optional.empty(), APART, Rule.SAME, Map.of())));
        assertThat(started(two)).isNotEqualTo(place);
        assertThatThrownBy(() -> run(StartVm.Order.of(three)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.messages().toString())
                                .contains("runs machines of affinity group together"));
        stop(one, two);
        remove(group);
    }

    @Test
    void labelsThatStandForAGroupHoldMachinesOnTheirHosts() {
        VmId labelled = add("labelled");
        UUID label = created(new AddAffinityLabel.Order(
                new LabelWishes(
                        Optional.of("here"),
                        Optional.of(true),
                        Map.of(
                                Membership.VM_OF_LABEL,
                                List.of(labelled.value()),
                                Membership.HOST_OF_LABEL,
                                List.of(second.id().value()))),
                false));
        assertThat(started(labelled)).isEqualTo(second.id());
        stop(labelled);
        run(new ChangeMembership.Order(
                ChangeMembership.Way.LEAVE,
                Membership.HOST_OF_LABEL,
                Optional.empty(),
                label,
                second.id().value()));
        run(new ChangeMembership.Order(
                ChangeMembership.Way.JOIN,
                Membership.HOST_OF_LABEL,
                Optional.empty(),
                label,
                first.id().value()));
        assertThat(started(labelled)).isEqualTo(first.id());
        stop(labelled);
        run(new RemoveAffinityLabel.Order(new AffinityLabelId(label)));
    }

    @Test
    void aPolicyWithoutTheUnitHeedsNoGroup() {
        VmId bound = add("bound");
        UUID group = group("bound", Rule.SAME, APART, List.of(bound), List.of(first.id(), second.id()));
        assertThatThrownBy(() -> run(StartVm.Order.of(bound))).isInstanceOf(Refused.class);
        UUID policy = created(new AddPolicy.Order(
                Naming.named("careless"),
                new PolicyWishes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
        engine.run(() ->
                engine.sql().run("update cluster set scheduling_policy_id = ? where id = ?", policy, first.cluster()));
        engine.run(() -> {
            engine.bean(ClusterWriters.class).rulesChanged(List.of(first.cluster()));
            return true;
        });
        assertThat(started(bound)).isIn(first.id(), second.id());
        stop(bound);
        engine.run(() -> engine.sql()
                .run(
                        "update cluster set scheduling_policy_id = 'b4ed2332-a7ac-4d5f-9596-99a439cb2812' where id = ?",
                        first.cluster()));
        remove(group);
    }

    private static UUID group(String name, Rule vms, Rule hosts, List<VmId> members, List<HostId> on) {
        var wishes = new GroupWishes(
                Optional.empty(),
                vms,
                hosts,
                Map.of(
                        Membership.VM_OF_GROUP,
                        members.stream().map(VmId::value).toList(),
                        Membership.HOST_OF_GROUP,
                        on.stream().map(HostId::value).toList()));
        return created(new AddAffinityGroup.Order(first.cluster(), Naming.named(name), wishes));
    }

    private static void remove(UUID group) {
        run(new RemoveAffinityGroup.Order(first.cluster(), new AffinityGroupId(group)));
    }

    private static VmId add(String name) {
        var change = VmChange.named(name).sized(MemorySize.mib(64));
        return new VmId(created(new AddVm.Order(first.cluster(), BLANK, change)));
    }

    private static HostId started(VmId vm) {
        assertThat(done(StartVm.Order.of(vm))).isEqualTo(JobState.Status.DONE);
        return engine.backend()
                .ask(People.admin(), VmsQuery.of(vm))
                .getFirst()
                .seen()
                .host()
                .orElseThrow();
    }

    private static void stop(VmId... vms) {
        Arrays.stream(vms).forEach(vm -> assertThat(done(new StopVm.Order(vm))).isEqualTo(JobState.Status.DONE));
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
