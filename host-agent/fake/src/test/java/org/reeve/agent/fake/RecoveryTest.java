package org.reeve.agent.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.agent.core.testing.Eventually.eventually;

import com.fasterxml.jackson.databind.node.BooleanNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.PauseReason;
import org.reeve.agent.protocol.Marks;
import org.reeve.agent.protocol.host.GetAllVmStats;
import org.reeve.agent.protocol.host.SetMomPolicy;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.rpc.Reply;
import org.reeve.agent.protocol.vm.DestroyVm;
import org.reeve.agent.protocol.vm.ExitReason;
import org.reeve.agent.protocol.vm.GetVmStats;
import org.reeve.agent.protocol.vm.VmState;
import org.reeve.agent.protocol.vm.VmStats;

class RecoveryTest {

    @TempDir
    private Path state;

    private Bench bench;
    private final UUID vm = UUID.randomUUID();

    @BeforeEach
    void start() {
        bench = new Bench(state);
        bench.call(Bench.create(vm));
        eventually("vm up", () -> bench.lastSaid(vm)
                .filter(said -> said.status() == VmState.UP)
                .isPresent());
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private VmStats stats() {
        return bench.call(new GetVmStats(vm)).getFirst();
    }

    @Test
    void aRestartedAgentFindsItsGuestsAsTheyWere() {
        DomainSeen before = bench.hypervisor().domain(vm).orElseThrow();
        bench.killAgent();
        bench.restartAgent();
        assertThat(stats().status()).isEqualTo(VmState.UP);
        assertThat(bench.hypervisor().domain(vm)).contains(before);
    }

    @Test
    void aGuestLostWhileTheAgentWasAwayIsReportedDown() {
        bench.killAgent();
        bench.hypervisor().kill(vm);
        bench.restartAgent();
        assertThat(stats().status()).isEqualTo(VmState.DOWN);
        assertThat(stats().exitReason()).contains(ExitReason.LIBVIRT_DOMAIN_MISSING);
        assertThat(bench.lastSaid(vm)).map(VmStats::status).contains(VmState.DOWN);
    }

    @Test
    void whatAnEventToldInVainIsSeenByLooking() {
        bench.hypervisor().answerNot(3);
        bench.hypervisor().failDisk(vm, PauseReason.NO_SPACE);
        eventually("paused", () -> bench.lastSaid(vm)
                .filter(said -> said.status() == VmState.PAUSED)
                .isPresent());
    }

    @Test
    void guestsOfAnEarlierBootAreReportedDown() {
        bench.losePower();
        bench.restartAgent();
        assertThat(stats().status()).isEqualTo(VmState.DOWN);
        assertThat(stats().exitMessage())
                .hasValueSatisfying(why -> assertThat(why).contains("restarted"));
    }

    @Test
    void aGuestTheJournalLostIsKnownByItsMark() throws Exception {
        bench.killAgent();
        Files.delete(state.resolve("journal"));
        bench.restartAgent();
        assertThat(stats().status()).isEqualTo(VmState.UP);
    }

    @Test
    void aGuestOfAnotherAgentIsNoneOfOurs() {
        UUID other = UUID.randomUUID();
        bench.killAgent();
        bench.hypervisor().start(Bench.definition(other), false);
        bench.restartAgent();
        assertThat(bench.call(new GetAllVmStats())).extracting(VmStats::vmId).containsExactly(vm);
    }

    @Test
    void aGuestThatComesToLifeAfterItsEndWasReportedIsDestroyed() {
        String definition = bench.hypervisor().domain(vm).orElseThrow().xml();
        bench.hypervisor().kill(vm);
        eventually("down", () -> stats().status() == VmState.DOWN);
        bench.hypervisor().start(definition, false);
        eventually("destroyed", () -> bench.hypervisor().domain(vm).isEmpty());
        assertThat(stats().status()).isEqualTo(VmState.DOWN);
    }

    @Test
    void anEndNobodyHeardIsToldToTheNextListenerOnce() {
        bench.engineLeaves();
        bench.hypervisor().kill(vm);
        eventually("down", () -> stats().status() == VmState.DOWN);
        bench.killAgent();
        bench.restartAgent();
        bench.heard().clear();
        bench.engineReturns();
        assertThat(bench.said(vm)).hasSize(1);
        assertThat(bench.lastSaid(vm).orElseThrow().exitReason()).contains(ExitReason.LOST_QEMU_CONNECTION);
        bench.heard().clear();
        bench.engineReturns();
        assertThat(bench.heard()).isEmpty();
    }

    @Test
    void aForgottenGuestStaysForgotten() {
        bench.call(new DestroyVm(vm, Optional.empty()));
        bench.killAgent();
        bench.restartAgent();
        assertThat(bench.call(new GetAllVmStats())).isEmpty();
    }

    @Test
    void everythingIsRefusedAsRecoveringUntilTheHostWasLookedAt() {
        bench.killAgent();
        bench.restartAgentWithoutRecovering();
        Reply reply = bench.reply("Host.getAllVmStats", Json.tree(new GetAllVmStats()), Marks.NONE);
        assertThat(((Reply.Failure) reply).error().code()).isEqualTo(Fault.RECOVERING.code());
    }

    @Test
    void policyParametersAreTaken() {
        bench.call(new SetMomPolicy(Map.of("balloonEnabled", BooleanNode.TRUE)));
        bench.killAgent();
        bench.restartAgent();
        bench.call(new SetMomPolicy(Map.of("ksmEnabled", BooleanNode.FALSE)));
    }
}
