package org.reeve.backend.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.agent.protocol.vm.DestroyVm;
import org.reeve.agent.protocol.vm.PauseVm;
import org.reeve.backend.api.Accepted;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Request;
import org.reeve.backend.job.JobView;
import org.reeve.backend.job.JobsQuery;
import org.reeve.backend.testing.HostInCluster;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.MemorySize;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

class VmLifeIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final TemplateId BLANK = new TemplateId(new UUID(0, 0));

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
    void runsWhatWasAddedAndStopsIt() {
        VmId vm = add("walker", MemorySize.mib(256));
        assertThat(seen(vm).made().memory()).isEqualTo(MemorySize.mib(256));
        assertThat(done(StartVm.Order.of(vm))).isEqualTo(JobState.Status.DONE);
        VmView up = seen(vm);
        assertThat(up.seen().status()).isEqualTo(VmStatus.UP);
        assertThat(up.seen().host()).contains(host.id());
        assertThat(engine.hosts().sent(CreateVm.class))
                .anySatisfy(sent -> assertThat(sent.call().toString())
                        .contains("<name>walker</name>")
                        .contains("<memory unit=\"KiB\">262144</memory>"));
        assertThat(done(new StopVm.Order(vm))).isEqualTo(JobState.Status.DONE);
        assertThat(seen(vm).seen().status()).isEqualTo(VmStatus.DOWN);
        assertThat(events(vm)).contains("USER_ADD_VM", "USER_STARTED_VM", "USER_RUN_VM", "USER_STOP_VM");
        assertThat(titles()).contains("Start virtual machine walker", "Power off virtual machine walker");
        assertThat(engine.hosts().sent(DestroyVm.class))
                .filteredOn(sent -> ((DestroyVm) sent.call()).vm().equals(vm.value()))
                .as("a stop is asked for once")
                .hasSize(1);
    }

    @Test
    void startsPausedAndGoesOn() {
        VmId vm = add("patient", MemorySize.mib(64));
        assertThat(done(new StartVm.Order(vm, true, Optional.empty()))).isEqualTo(JobState.Status.DONE);
        assertThat(seen(vm).seen().status()).isEqualTo(VmStatus.PAUSED);
        assertThat(engine.hosts().sent(PauseVm.class)).as("it never ran").isEmpty();
        assertThat(done(StartVm.Order.of(vm))).isEqualTo(JobState.Status.DONE);
        assertThat(seen(vm).seen().status()).isEqualTo(VmStatus.UP);
        assertThat(events(vm)).contains("USER_INITIATED_RUN_VM_AND_PAUSE", "USER_RESUME_VM");
        assertThat(done(new StopVm.Order(vm))).isEqualTo(JobState.Status.DONE);
    }

    @Test
    void asksTheGuestToRebootAndToShutDown() {
        VmId vm = add("obedient", MemorySize.mib(64));
        assertThatThrownBy(() -> run(new RebootVm.Order(vm))).isInstanceOf(Refused.class);
        assertThat(done(StartVm.Order.of(vm))).isEqualTo(JobState.Status.DONE);
        assertThat(done(new RebootVm.Order(vm))).isEqualTo(JobState.Status.DONE);
        assertThat(done(new ResetVm.Order(vm))).isEqualTo(JobState.Status.DONE);
        assertThat(seen(vm).seen().status()).isEqualTo(VmStatus.UP);
        assertThat(done(new ShutDownVm.Order(vm))).isEqualTo(JobState.Status.DONE);
        assertThat(seen(vm).seen().status()).isEqualTo(VmStatus.DOWN);
        assertThat(events(vm)).contains("USER_REBOOT_VM", "USER_RESET_VM", "USER_INITIATED_SHUTDOWN_VM", "VM_DOWN");
        assertThat(host.guests().machines()).as("remains are cleared").doesNotContainKey(vm.value());
    }

    @Test
    void refusesANameThatIsTaken() {
        add("twin", MemorySize.mib(64));
        assertThatThrownBy(() -> add("twin", MemorySize.mib(64))).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.kind()).isEqualTo(Refused.Kind.CONFLICT);
            assertThat(no.messages().getFirst().name()).isEqualTo("vm.name-taken");
        });
    }

    @Test
    void saysOfEveryHostWhyItCannotTakeAMachine() {
        VmId vm = add("giant", MemorySize.gib(4096));
        assertThatThrownBy(() -> run(StartVm.Order.of(vm))).isInstanceOfSatisfying(Refused.class, no -> assertThat(
                        no.messages().getFirst().facts().get("reasons"))
                .startsWith("h1 has ")
                .contains("4096 GiB"));
        assertThat(seen(vm).seen().status()).isEqualTo(VmStatus.DOWN);
    }

    @Test
    void startsAndRemovesWhatHasEndedByItself() {
        VmId vm = add("mortal", MemorySize.mib(64));
        assertThat(done(StartVm.Order.of(vm))).isEqualTo(JobState.Status.DONE);
        host.guests().end(vm.value());
        TestEngine.eventually("down", () -> seen(vm).seen().status() == VmStatus.DOWN);
        assertThat(done(StartVm.Order.of(vm))).isEqualTo(JobState.Status.DONE);
        host.guests().end(vm.value());
        TestEngine.eventually("down", () -> seen(vm).seen().status() == VmStatus.DOWN);
        assertThat(done(new RemoveVm.Order(vm, false))).isEqualTo(JobState.Status.DONE);
        assertThat(engine.backend().ask(People.admin(), VmsQuery.of(vm))).isEmpty();
    }

    @Test
    void refusesToStopWhatDoesNotRun() {
        VmId vm = add("sleeper", MemorySize.mib(64));
        assertThatThrownBy(() -> run(new StopVm.Order(vm)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.kind()).isEqualTo(Refused.Kind.CONFLICT));
    }

    @Test
    void showsNothingToWhoMaySeeNothing() {
        VmId vm = add("secret", MemorySize.mib(64));
        assertThat(engine.backend().ask(People.stranger(), VmsQuery.all())).isEmpty();
        assertThat(engine.backend().ask(People.stranger(), VmsQuery.of(vm))).isEmpty();
        assertThatThrownBy(() -> engine.backend().run(People.stranger(), StartVm.Order.of(vm)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    private static VmId add(String name, MemorySize memory) {
        var order = new AddVm.Order(host.cluster(), BLANK, VmChange.named(name).sized(memory));
        return new VmId(engine.backend().run(People.admin(), order).created().orElseThrow());
    }

    private static VmView seen(VmId vm) {
        return engine.backend().ask(People.admin(), VmsQuery.of(vm)).getFirst();
    }

    private static Accepted run(Request order) {
        return engine.backend().run(People.admin(), order);
    }

    private static JobState.Status done(Request order) {
        return engine.backend().await(run(order).job().orElseThrow(), LIMIT).status();
    }

    private static List<String> titles() {
        return engine.backend().ask(People.admin(), JobsQuery.newest()).stream()
                .map(JobView::title)
                .toList();
    }

    private static List<String> events(VmId vm) {
        return engine.run(
                () -> engine.sql().list("select name from event where vm_id = ?", row -> row.getString(1), vm));
    }
}
