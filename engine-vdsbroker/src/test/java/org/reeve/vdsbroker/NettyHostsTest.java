package org.reeve.vdsbroker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.host.DumpXmls;
import org.reeve.agent.protocol.host.GetAllVmStats;
import org.reeve.agent.protocol.host.Ping;
import org.reeve.agent.protocol.rpc.AgentFailure;
import org.reeve.agent.protocol.rpc.Reply;
import org.reeve.agent.protocol.testing.Certificates;
import org.reeve.agent.protocol.testing.Until;
import org.reeve.agent.protocol.tls.TlsFiles;
import org.reeve.agent.protocol.vm.DestroyVm;
import org.reeve.agent.protocol.vm.VmState;
import org.reeve.agent.protocol.vm.VmStats;
import org.reeve.model.host.HostId;

class NettyHostsTest {

    private static final BrokerSettings SETTINGS = BrokerSettings.USUAL
            .withHeartBeat(Duration.ofSeconds(1))
            .withRetry(Duration.ofMillis(20), Duration.ofMillis(100))
            .withWaitingCalls(10);

    private final HostId host = new HostId(UUID.randomUUID());
    private final Heard heard = new Heard();

    @TempDir
    private Path directory;

    private Certificates authority;
    private Agent agent;
    private Cable cable;
    private Hosts hosts;

    @BeforeEach
    void start() throws IOException {
        authority = new Certificates(directory);
        agent = new Agent(authority.files("agent"));
        cable = new Cable(agent.port());
        hosts = new NettyHosts(authority.files("engine"), SETTINGS);
        hosts.listen(heard);
    }

    @AfterEach
    void stop() throws IOException {
        hosts.close();
        cable.close();
        agent.close();
    }

    @Test
    void carriesCallsAndAnswersWithTheirMarks() {
        connect();
        agent.verbs.put(
                "Host.getAllVmStats",
                request -> answer(
                        List.of(VmStats.of(UUID.randomUUID(), VmState.UP).pid(7).stats())));

        Stamped<List<VmStats>> answer = hosts.ask(
                        host,
                        new GetAllVmStats(),
                        Delivery.plain().once("job/stage").numbered(4).in("flow:1"))
                .join();

        assertThat(answer.value()).singleElement().satisfies(vm -> assertThat(vm.pid())
                .contains(7L));
        assertThat(answer.stamp()).isEqualTo(Agent.STAMP);
        assertThat(agent.lastMarks.key()).contains("job/stage");
        assertThat(agent.lastMarks.order()).hasValue(4);
        assertThat(agent.lastMarks.correlation()).contains("flow:1");
        assertThat(hosts.call(host, new Ping(), Delivery.plain()).join()).isNull();
    }

    @Test
    void tellsARefusalFromAnUnreadableAnswer() {
        connect();
        agent.verbs.put("VM.destroy", request -> CompletableFuture.failedFuture(new AgentFailure(1, "no such VM")));
        agent.verbs.put("Host.getAllVmStats", request -> answer("nonsense"));

        assertThatThrownBy(() -> hosts.call(host, destroy(), Delivery.plain()).join())
                .hasCauseInstanceOf(AgentRefused.class)
                .extracting(failure -> ((AgentRefused) failure.getCause()).code())
                .isEqualTo(1);
        assertThatThrownBy(() ->
                        hosts.call(host, new GetAllVmStats(), Delivery.plain()).join())
                .hasCauseInstanceOf(ReplyUnreadable.class);
        assertThatThrownBy(() -> hosts.call(host, new DumpXmls(List.of()), Delivery.plain())
                        .join())
                .extracting(failure -> ((AgentRefused) failure.getCause()).code())
                .isEqualTo(-32601);
    }

    @Test
    void givesUpOnAnAnswerThatDoesNotCome() {
        connect();
        AtomicReference<CompletableFuture<Reply>> late = new AtomicReference<>(new CompletableFuture<>());
        agent.verbs.put("VM.destroy", request -> late.get());

        assertThatThrownBy(() -> hosts.call(host, destroy(), Delivery.plain().within(Duration.ofMillis(50)))
                        .join())
                .hasCauseInstanceOf(CallTimedOut.class);
        late.get().complete(Reply.done(Agent.STAMP));
        assertThat(hosts.call(host, new Ping(), Delivery.plain()).join()).isNull();
    }

    @Test
    void doesNotWaitForAnAbsentHost() {
        assertThat(failure(hosts.call(host, new Ping(), Delivery.plain()))).isInstanceOf(HostAway.class);
    }

    @Test
    void limitsWhatWaitsForOneHost() {
        connect();
        agent.verbs.put("VM.destroy", request -> new CompletableFuture<>());
        List<CompletableFuture<Void>> calls = IntStream.rangeClosed(0, 10)
                .mapToObj(i -> hosts.call(host, destroy(), Delivery.plain()))
                .toList();

        assertThat(failure(calls.get(10))).isInstanceOf(HostBusy.class);
        assertThat(calls.subList(0, 10)).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void keepsEventsInOrderAmongAnswers() {
        connect();
        Until.holds("events are wanted", () -> agent.subscribers.get() == 1);
        List<CompletableFuture<Void>> pings = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            assertThat(agent.publish(i)).isTrue();
            if (i % 250 == 0) {
                pings.add(hosts.call(host, new Ping(), Delivery.plain()));
            }
        }
        pings.forEach(CompletableFuture::join);

        Until.holds("all events came", () -> heard.events.size() == 2000);
        assertThat(heard.events).extracting(Event::notifyTime).isSorted();
        assertThat(heard.events.get(1999).params().path("n").intValue()).isEqualTo(1999);
        assertThat(heard.stamps).containsOnly(Agent.STAMP);
    }

    @Test
    void carriesLargeAnswers() {
        connect();
        String xml = "x".repeat(5 << 20);
        agent.verbs.put("Host.dumpxmls", request -> answer(Map.of(host.value(), xml)));

        assertThat(hosts.call(host, new DumpXmls(List.of(host.value())), Delivery.plain())
                        .join()
                        .get(host.value()))
                .isEqualTo(xml);
    }

    @Test
    void readsOnAfterMoreHasComeThanItMayHold() throws Exception {
        String xml = "x".repeat(200_000);
        agent.verbs.put("Host.dumpxmls", request -> answer(Map.of(host.value(), xml)));
        try (Hosts small = new NettyHosts(authority.files("engine"), SETTINGS.withUnreadBytes(1000))) {
            small.open(host, new HostAddress("127.0.0.1", agent.port()));
            Until.holds("connected", () -> small.connected(host));
            for (int round = 0; round < 20; round++) {
                List<CompletableFuture<Map<UUID, String>>> calls = IntStream.range(0, 10)
                        .mapToObj(i -> small.call(host, new DumpXmls(List.of()), Delivery.plain()))
                        .toList();
                for (CompletableFuture<Map<UUID, String>> call : calls) {
                    assertThat(call.get(20, TimeUnit.SECONDS)).containsValue(xml);
                }
            }
        }
    }

    @Test
    void failsWaitingCallsWhenTheConnectionBreaksAndComesBack() throws Exception {
        connect();
        agent.verbs.put("VM.destroy", request -> new CompletableFuture<>());
        CompletableFuture<Void> call = hosts.call(host, destroy(), Delivery.plain());

        cable.cut();
        assertThatThrownBy(() -> call.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(HostAway.class);
        Until.holds("the loss is told", () -> heard.saw("lost"));
        assertThat(hosts.connected(host)).isFalse();

        cable.mend();
        Until.holds("the host is back", () -> heard.changes.size() == 3);
        assertThat(heard.changes.get(2)).isEqualTo("connected");
        assertThat(hosts.call(host, new Ping(), Delivery.plain()).join()).isNull();
    }

    @Test
    void noticesAPeerThatHangs() {
        connect();
        cable.freeze();
        long start = System.nanoTime();
        CompletableFuture<Void> call = hosts.call(host, new Ping(), Delivery.plain());

        assertThatThrownBy(() -> call.get(20, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(HostAway.class)
                .hasMessageContaining("silent");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        cable.thaw();
        Until.holds("the host is back", () -> hosts.connected(host));
    }

    @Test
    void heartBeatsKeepAQuietConnection() {
        connect();
        long end = System.nanoTime() + Duration.ofMillis(3500).toNanos();
        Until.holds("some heart-beats have passed", () -> System.nanoTime() > end);
        assertThat(heard.changes).containsExactly("connected");
        assertThat(agent.connections()).isEqualTo(1);
    }

    @Test
    void findsARestartedAgentAgain() throws Exception {
        hosts.open(host, new HostAddress("127.0.0.1", agent.port()));
        Until.holds("connected", () -> heard.saw("connected"));
        assertThat(hosts.certificate(host)).hasValueSatisfying(shown -> assertThat(shown.getSubjectX500Principal())
                .isNotNull());
        agent.restart();
        Until.holds("connected again", () -> heard.changes.size() == 3);
        assertThat(hosts.call(host, new Ping(), Delivery.plain()).join()).isNull();
    }

    @Test
    void hearsNothingOfAHostItHasClosed() {
        connect();
        hosts.close(host);
        Until.holds("the agent sees it", () -> agent.connections() == 0);
        assertThat(hosts.connected(host)).isFalse();
        assertThat(heard.changes).containsExactly("connected");
    }

    @Test
    void losesAHostThatMovesToAnotherAddress() {
        connect();
        hosts.open(host, new HostAddress("localhost", agent.port()));
        Until.holds("connected there", () -> heard.changes.size() == 3);
        assertThat(heard.changes.get(1)).startsWith("lost");
        assertThat(heard.changes.get(2)).isEqualTo("connected");
        assertThat(hosts.call(host, new Ping(), Delivery.plain()).join()).isNull();
    }

    @Test
    void connectsHundredsOfHosts() {
        List<HostId> many = IntStream.range(0, 60)
                .mapToObj(i -> new HostId(UUID.randomUUID()))
                .toList();
        many.forEach(one -> hosts.open(one, new HostAddress("localhost", agent.port())));
        Until.holds("all are connected", () -> many.stream().allMatch(hosts::connected));
        many.forEach(one ->
                assertThat(hosts.call(one, new Ping(), Delivery.plain()).join()).isNull());
    }

    @Test
    void trustsOnlyItsOwnAuthority() throws Exception {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        TlsFiles foreign = new Certificates(elsewhere).files("engine");
        try (Hosts stranger = new NettyHosts(foreign, SETTINGS);
                Hosts halfStranger = new NettyHosts(mixed(foreign), SETTINGS)) {
            stranger.open(host, new HostAddress("127.0.0.1", agent.port()));
            halfStranger.open(host, new HostAddress("127.0.0.1", agent.port()));
            connect();
            long end = System.nanoTime() + Duration.ofMillis(500).toNanos();
            Until.holds("they have tried", () -> System.nanoTime() > end);
            assertThat(stranger.connected(host)).isFalse();
            assertThat(halfStranger.connected(host)).isFalse();
        }
    }

    /** Trusts our agent, but shows a certificate that our agent does not trust. */
    private TlsFiles mixed(TlsFiles foreign) {
        return new TlsFiles(foreign.key(), foreign.certificate(), directory.resolve("ca.pem"));
    }

    @Test
    void takesUpRenewedCertificatesWithoutARestart() throws Exception {
        connect();
        Certificates renewed = new Certificates(directory);
        renewed.files("agent");
        renewed.files("engine");

        cable.cut();
        Until.holds("lost", () -> heard.saw("lost"));
        cable.mend();
        Until.holds("connected under the new authority", () -> heard.changes.size() == 3);
    }

    private void connect() {
        hosts.open(host, new HostAddress("127.0.0.1", cable.port()));
        Until.holds("the host is connected", () -> heard.saw("connected"));
    }

    private static DestroyVm destroy() {
        return new DestroyVm(UUID.randomUUID(), Optional.empty());
    }

    private static CompletableFuture<Reply> answer(Object value) {
        return CompletableFuture.completedFuture(Reply.of(value, Agent.STAMP));
    }

    private static Throwable failure(CompletableFuture<?> call) {
        return call.handle((value, failure) -> failure instanceof CompletionException ? failure.getCause() : failure)
                .join();
    }
}
