package org.reeve.agent.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.reeve.agent.core.testing.Eventually.eventually;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.GraphicsTicket;
import org.reeve.agent.core.port.PauseReason;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.Marks;
import org.reeve.agent.protocol.host.GetAllVmStats;
import org.reeve.agent.protocol.host.GetHostStats;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.rpc.AgentFailure;
import org.reeve.agent.protocol.rpc.Reply;
import org.reeve.agent.protocol.vm.ContinueVm;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.agent.protocol.vm.DestroyVm;
import org.reeve.agent.protocol.vm.ExitReason;
import org.reeve.agent.protocol.vm.GetVmStats;
import org.reeve.agent.protocol.vm.PauseVm;
import org.reeve.agent.protocol.vm.ResetVm;
import org.reeve.agent.protocol.vm.ShutdownVm;
import org.reeve.agent.protocol.vm.TicketChange;
import org.reeve.agent.protocol.vm.UpdateDevice;
import org.reeve.agent.protocol.vm.VmDefinition;
import org.reeve.agent.protocol.vm.VmParameters;
import org.reeve.agent.protocol.vm.VmState;
import org.reeve.agent.protocol.vm.VmStats;

class VmVerbsTest {

    @TempDir
    private Path state;

    private Bench bench;
    private final UUID vm = UUID.randomUUID();

    @BeforeEach
    void start() {
        bench = new Bench(state);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private void up() {
        bench.call(Bench.create(vm));
        awaitState(VmState.UP);
    }

    private void awaitState(VmState wanted) {
        eventually(
                "vm " + wanted,
                () -> bench.lastSaid(vm).filter(said -> said.status() == wanted).isPresent());
    }

    private VmState stateNow() {
        return bench.call(new GetVmStats(vm)).getFirst().status();
    }

    private static ShutdownVm shutdown(UUID vm, boolean reboot, boolean force) {
        return new ShutdownVm(
                vm, Optional.empty(), Optional.empty(), Optional.of(reboot), Optional.of(0), Optional.of(force));
    }

    private void refused(int code, Runnable work) {
        assertThatExceptionOfType(AgentFailure.class)
                .isThrownBy(work::run)
                .satisfies(thrown -> assertThat(thrown.error().code()).isEqualTo(code));
    }

    @Test
    void aStartIsAnsweredAtOnceAndReportedStepByStep() {
        VmDefinition definition = bench.call(Bench.create(vm));
        assertThat(definition.vmId()).isEqualTo(vm);
        awaitState(VmState.UP);
        assertThat(bench.said(vm))
                .extracting(VmStats::status)
                .containsSubsequence(VmState.WAIT_FOR_LAUNCH, VmState.POWERING_UP, VmState.UP);
    }

    @Test
    void aGuestCanBeStartedPaused() {
        VmParameters parameters = new VmParameters(
                Optional.of(vm),
                Optional.empty(),
                Optional.of(Bench.definition(vm)),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        bench.call(new CreateVm(vm, parameters));
        awaitState(VmState.PAUSED);
        assertThat(bench.call(new ContinueVm(vm)).status()).isEqualTo(VmState.UP);
    }

    @Test
    void theSameGuestIsNotStartedTwice() {
        up();
        refused(ErrorCode.VM_EXISTS, () -> bench.call(Bench.create(vm)));
        assertThat(bench.hypervisor().domains()).hasSize(1);
    }

    @Test
    void aStartThatFailsSaysWhy() {
        bench.hypervisor().failStarts("no memory left");
        bench.call(Bench.create(vm));
        awaitState(VmState.DOWN);
        VmStats end = bench.lastSaid(vm).orElseThrow();
        assertThat(end.exitCode()).contains(1);
        assertThat(end.exitReason()).contains(ExitReason.LIBVIRT_START_FAILED);
        assertThat(end.exitMessage()).contains("no memory left");
    }

    @Test
    void aDestroyedGuestIsReportedDownAndForgotten() {
        up();
        bench.call(new DestroyVm(vm, Optional.empty()));
        VmStats end = bench.lastSaid(vm).orElseThrow();
        assertThat(end.status()).isEqualTo(VmState.DOWN);
        assertThat(end.exitReason()).contains(ExitReason.ADMIN_SHUTDOWN);
        assertThat(bench.hypervisor().domains()).isEmpty();
        refused(ErrorCode.NO_SUCH_VM, () -> bench.call(new GetVmStats(vm)));
    }

    @Test
    void aGuestWhoseProcessIsKilledIsDownByErrorUntilDestroyed() {
        up();
        bench.hypervisor().kill(vm);
        awaitState(VmState.DOWN);
        VmStats kept = bench.call(new GetVmStats(vm)).getFirst();
        assertThat(kept.exitCode()).contains(1);
        assertThat(kept.exitReason()).contains(ExitReason.LOST_QEMU_CONNECTION);
        bench.call(new DestroyVm(vm, Optional.empty()));
        assertThat(bench.call(new GetAllVmStats())).isEmpty();
    }

    @Test
    void aGuestThatPowersItselfOffIsSaidToHaveDoneSo() {
        up();
        bench.hypervisor().powerOff(vm);
        awaitState(VmState.DOWN);
        assertThat(bench.lastSaid(vm).orElseThrow().exitReason()).contains(ExitReason.USER_SHUTDOWN);
    }

    @Test
    void anAskedShutdownIsTheEnginesDoing() {
        up();
        bench.call(shutdown(vm, false, false));
        awaitState(VmState.DOWN);
        assertThat(bench.said(vm)).extracting(VmStats::status).contains(VmState.POWERING_DOWN);
        assertThat(bench.lastSaid(vm).orElseThrow().exitReason()).contains(ExitReason.ADMIN_SHUTDOWN);
    }

    @Test
    void aRebootEndsUpAgain() {
        up();
        bench.call(shutdown(vm, true, false));
        eventually(
                "rebooting seen", () -> bench.said(vm).stream().anyMatch(said -> said.status() == VmState.REBOOTING));
        awaitState(VmState.UP);
    }

    @Test
    void aGuestThatDoesNotListenIsUpAgainAfterAWhile() {
        up();
        bench.hypervisor().deafen(vm);
        bench.call(shutdown(vm, false, false));
        assertThat(stateNow()).isEqualTo(VmState.POWERING_DOWN);
        bench.pass(Duration.ofMinutes(3));
        assertThat(stateNow()).isEqualTo(VmState.UP);
    }

    @Test
    void aForcedShutdownEndsAGuestThatDoesNotListen() {
        up();
        bench.hypervisor().deafen(vm);
        bench.call(shutdown(vm, false, true));
        awaitState(VmState.DOWN);
    }

    @Test
    void aPausedGuestSaysWhyAndGoesOn() {
        up();
        assertThat(bench.call(new PauseVm(vm)).status()).isEqualTo(VmState.PAUSED);
        assertThat(bench.call(new ContinueVm(vm)).status()).isEqualTo(VmState.UP);
        bench.hypervisor().failDisk(vm, PauseReason.NO_SPACE);
        awaitState(VmState.PAUSED);
        assertThat(bench.lastSaid(vm).orElseThrow().pauseCode()).contains("ENOSPC");
    }

    @Test
    void aResetLeavesTheGuestUp() {
        up();
        bench.call(new ResetVm(vm));
        assertThat(stateNow()).isEqualTo(VmState.UP);
    }

    @Test
    void aConsoleTicketReachesTheScreen() {
        up();
        TicketChange change = new TicketChange("graphics", "vnc", "secret", 120, Optional.of("disconnect"), Map.of());
        bench.call(new UpdateDevice(vm, Json.tree(change)));
        GraphicsTicket ticket = bench.hypervisor().ticket(vm).orElseThrow();
        assertThat(ticket.password()).isEqualTo("secret");
        assertThat(ticket.kind()).isEqualTo(GraphicsTicket.Kind.VNC);
    }

    @Test
    void whatTheGuestSaysIsReported() {
        up();
        eventually(
                "guest's name known",
                () -> bench.lastSaid(vm).orElseThrow().guest().guestFQDN().isPresent());
        assertThat(bench.call(new GetVmStats(vm)).getFirst().guest().guestIPs()).isPresent();
    }

    @Test
    void aNewAddressOfTheGuestBecomesKnown() {
        up();
        eventually(
                "guest's name known",
                () -> bench.lastSaid(vm).orElseThrow().guest().guestFQDN().isPresent());
        bench.hypervisor().readdress(vm, "10.9.9.9");
        bench.pass(Duration.ofMinutes(1));
        bench.call(new GetAllVmStats());
        eventually(
                "address known",
                () -> bench.lastSaid(vm).orElseThrow().guest().guestIPs().equals(Optional.of("10.9.9.9")));
    }

    @Test
    void statisticsShowRunningGuestsWithTheirLoad() {
        up();
        bench.call(new GetAllVmStats());
        bench.pass(Duration.ofSeconds(15));
        VmStats stats = bench.call(new GetAllVmStats()).getFirst();
        assertThat(stats.load().vcpuCount()).contains(2);
        assertThat(stats.load().elapsedTime().orElseThrow()).isGreaterThanOrEqualTo(15L);
        assertThat(stats.pid()).isPresent();
        assertThat(stats.displayInfo()).hasSize(1);
        assertThat(bench.call(new GetHostStats()).vmCount()).contains(1);
    }

    @Test
    void anUnknownVerbAndBadParametersHaveTheirNumbers() {
        assertThat(failure(bench.reply("VM.fly", JsonNodeFactory.instance.objectNode(), Marks.NONE)))
                .isEqualTo(ErrorCode.METHOD_NOT_FOUND);
        assertThat(failure(bench.reply("VM.destroy", JsonNodeFactory.instance.objectNode(), Marks.NONE)))
                .isEqualTo(ErrorCode.INVALID_PARAMS);
        assertThat(failure(bench.reply(
                        "VM.destroy", JsonNodeFactory.instance.objectNode().put("vmID", "no id"), Marks.NONE)))
                .isEqualTo(ErrorCode.INVALID_PARAMS);
    }

    private static int failure(Reply reply) {
        return ((Reply.Failure) reply).error().code();
    }

    @Test
    void manyGuestsAreStartedSideBySide() {
        List<UUID> all = Stream.generate(UUID::randomUUID).limit(50).toList();
        all.forEach(id -> bench.call(Bench.create(id)));
        eventually(
                "all up",
                () -> bench.call(new GetAllVmStats()).stream()
                                .filter(stats -> stats.status() == VmState.UP)
                                .count()
                        == all.size());
    }
}
