package org.reeve.agent.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.reeve.agent.core.testing.Eventually.eventually;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.Marks;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.Verb;
import org.reeve.agent.protocol.host.GetAllVmStats;
import org.reeve.agent.protocol.host.Ping;
import org.reeve.agent.protocol.rpc.AgentFailure;
import org.reeve.agent.protocol.vm.DestroyVm;
import org.reeve.agent.protocol.vm.PauseVm;
import org.reeve.agent.protocol.vm.VmState;
import org.reeve.agent.protocol.vm.VmStats;

class OrdersTest {

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

    private void refused(int code, Runnable work) {
        assertThatExceptionOfType(AgentFailure.class)
                .isThrownBy(work::run)
                .satisfies(thrown -> assertThat(thrown.error().code()).isEqualTo(code));
    }

    private void awaitUp() {
        eventually("vm up", () -> bench.lastSaid(vm)
                .filter(said -> said.status() == VmState.UP)
                .isPresent());
    }

    @Test
    void anOrderAtOrBelowTheLastOneIsStale() {
        bench.call(Bench.create(vm), Bench.order(7));
        refused(Fault.STALE_ORDER.code(), () -> bench.call(new DestroyVm(vm, Optional.empty()), Bench.order(7)));
        refused(Fault.STALE_ORDER.code(), () -> bench.call(new DestroyVm(vm, Optional.empty()), Bench.order(6)));
        assertThat(bench.call(new GetAllVmStats())).hasSize(1);
        bench.call(new DestroyVm(vm, Optional.empty()), Bench.order(8));
    }

    @Test
    void anOrderMeantForAnotherBootIsStale() {
        Marks late = new Marks(Optional.empty(), OptionalLong.of(9), Optional.of("an earlier boot"), Optional.empty());
        refused(Fault.STALE_ORDER.code(), () -> bench.call(Bench.create(vm), late));
        assertThat(bench.call(new GetAllVmStats())).isEmpty();
    }

    @Test
    void staleOrdersStayStaleAfterTheAgentWasRestarted() {
        bench.call(Bench.create(vm), Bench.order(7));
        awaitUp();
        bench.killAgent();
        bench.restartAgent();
        refused(Fault.STALE_ORDER.code(), () -> bench.call(new DestroyVm(vm, Optional.empty()), Bench.order(7)));
    }

    @Test
    void numbersBeginAnewWithTheBoot() {
        bench.call(Bench.create(vm), Bench.order(7));
        bench.losePower();
        bench.restartAgent();
        bench.call(new DestroyVm(vm, Optional.empty()), Bench.order(1));
    }

    @Test
    void whatWasNotUnderstoodTakesNoNumber() {
        refused(ErrorCode.METHOD_NOT_FOUND, () -> bench.call(new UnknownCall(vm), Bench.order(5)));
        bench.call(Bench.create(vm), Bench.order(5));
    }

    @Verb("VM.unheardOf")
    record UnknownCall(UUID vmID) implements Call<Void> {}

    @Test
    void aReportShowsTheOrdersItHasSeenDone() {
        assertThat(bench.result(new Ping(), Marks.NONE).stamp().done()).hasValue(0);
        bench.call(Bench.create(vm), Bench.order(3));
        Stamp stamp = bench.result(new GetAllVmStats(), Marks.NONE).stamp();
        assertThat(stamp.done()).hasValue(3);
        assertThat(stamp.boot()).isPresent();
    }

    @Test
    void theEndOfADestroyedGuestIsToldAsSeenAfterTheOrder() {
        bench.call(Bench.create(vm), Bench.order(1));
        awaitUp();
        bench.call(new DestroyVm(vm, Optional.empty()), Bench.order(2));
        Bench.Heard last = bench.heard().getLast();
        assertThat(last.event().id()).isEqualTo(vm.toString());
        assertThat(bench.lastSaid(vm)).map(VmStats::status).contains(VmState.DOWN);
        assertThat(last.stamp().done()).hasValue(2);
    }

    @Test
    void reportsAreNumberedUpwardsAlsoOverARestart() {
        long first = bench.result(new Ping(), Marks.NONE).stamp().report().orElseThrow();
        bench.killAgent();
        bench.restartAgent();
        assertThat(bench.result(new Ping(), Marks.NONE).stamp().report().orElseThrow())
                .isGreaterThan(first);
    }

    @Test
    void aRepeatedKeyGetsTheSameAnswerAndNothingIsDoneTwice() {
        var first =
                bench.result(Bench.create(vm), Bench.keyAndOrder("job/1", 1)).value();
        var again =
                bench.result(Bench.create(vm), Bench.keyAndOrder("job/1", 1)).value();
        assertThat(again).isEqualTo(first);
        assertThat(bench.call(new GetAllVmStats())).hasSize(1);
    }

    @Test
    void anAnsweredKeyIsKnownAfterTheAgentWasRestarted() {
        var first = bench.result(Bench.create(vm), Bench.key("job/1")).value();
        awaitUp();
        bench.killAgent();
        bench.restartAgent();
        assertThat(bench.result(Bench.create(vm), Bench.key("job/1")).value()).hasToString(first.toString());
        assertThat(bench.hypervisor().domains()).hasSize(1);
    }

    @Test
    void aFailureIsNotRememberedSoThatTheNextTryMaySucceed() {
        refused(ErrorCode.NO_SUCH_VM, () -> bench.call(new PauseVm(vm), Bench.key("job/2")));
        bench.call(Bench.create(vm));
        awaitUp();
        assertThat(bench.call(new PauseVm(vm), Bench.key("job/2")).status()).isEqualTo(VmState.PAUSED);
    }
}
