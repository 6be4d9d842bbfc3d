package org.reeve.agent.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.reeve.agent.core.Agent;
import org.reeve.agent.core.AgentSettings;
import org.reeve.agent.core.journal.Journal;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.Marks;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.rpc.AgentFailure;
import org.reeve.agent.protocol.rpc.Reply;
import org.reeve.agent.protocol.rpc.Request;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.agent.protocol.vm.VmParameters;
import org.reeve.agent.protocol.vm.VmStats;
import org.reeve.agent.protocol.vm.VmStatusEvent;

/** An agent on an imagined host whose journal is on disk, with an engine's ear at it. The agent can be killed; the host stays. */
final class Bench implements AutoCloseable {

    record Heard(Event event, Stamp stamp) {}

    private final RealTime time = new RealTime();
    private final AtomicLong aheadMillis = new AtomicLong();
    private final Path state;
    private final FakeShare share = new FakeShare(1L << 40);
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private FakeHost host;
    private Machine machine = Machine.usual(UUID.randomUUID(), "h1");
    private volatile Agent agent;
    private volatile boolean listening = true;

    Bench(Path state) {
        this(state, Timing.INSTANT);
    }

    Bench(Path state, Timing timing) {
        this.state = state;
        this.host = FakeHost.of(machine, "127.0.0.1", share, new FakePower(), time, timing);
        startAgent();
        agent.recover();
    }

    private void startAgent() {
        try {
            AgentSettings settings = new AgentSettings(
                    "host-1", "ovirtmgmt", List.of(), Optional.empty(), Optional.empty(), Optional.empty());
            agent = new Agent(
                    settings,
                    host.ports(),
                    Journal.open(state, time),
                    new Agent.Time(() -> time.instant().plusMillis(aheadMillis.get()), System::nanoTime));
            Agent mine = agent;
            agent.sendEventsTo((event, stamp) -> mine == agent && hear(event, stamp)); // a dead process says nothing
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hear(Event event, Stamp stamp) {
        if (listening) {
            heard.add(new Heard(event, stamp));
        }
        return listening;
    }

    FakeHypervisor hypervisor() {
        return host.hypervisor();
    }

    Agent agent() {
        return agent;
    }

    /** The process dies: its journal is closed by the system, nobody says good-bye. */
    void killAgent() {
        try {
            Agent dead = agent;
            agent = null;
            dead.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void restartAgent() {
        startAgent();
        agent.recover();
    }

    void restartAgentWithoutRecovering() {
        startAgent();
    }

    /** The host loses power and comes back, with another boot id and no guests. */
    void losePower() {
        killAgent();
        machine = machine.rebooted(UUID.randomUUID().toString());
        host.hypervisor().losePower();
        FakeHypervisor next = new FakeHypervisor(machine, time, Timing.INSTANT);
        host = new FakeHost(next, new FakeStorage(share, time, Timing.INSTANT), host.network(), host.power());
    }

    void engineLeaves() {
        listening = false;
    }

    void engineReturns() {
        listening = true;
        agent.requests().eventsWanted();
    }

    void pass(Duration duration) {
        aheadMillis.addAndGet(duration.toMillis());
    }

    <R> R call(Call<R> call) {
        return call(call, Marks.NONE);
    }

    <R> R call(Call<R> call, Marks marks) {
        try {
            return Json.read(result(call, marks).value(), call.reply());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    Reply.Result result(Call<?> call, Marks marks) {
        return switch (reply(call.verb(), Json.tree(call), marks)) {
            case Reply.Result result -> result;
            case Reply.Failure failure -> throw new AgentFailure(failure.error());
        };
    }

    Reply reply(String verb, JsonNode params, Marks marks) {
        try {
            return agent.requests()
                    .handle(new Request(TextNode.valueOf("1"), verb, params), marks)
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static Marks order(long number) {
        return new Marks(Optional.empty(), OptionalLong.of(number), Optional.empty());
    }

    static Marks key(String key) {
        return new Marks(Optional.of(key), OptionalLong.empty(), Optional.empty());
    }

    static Marks keyAndOrder(String key, long number) {
        return new Marks(Optional.of(key), OptionalLong.of(number), Optional.empty());
    }

    static String definition(UUID vm) {
        return "<domain type='kvm'><name>vm-" + vm + "</name><uuid>" + vm
                + "</uuid><memory unit='MiB'>64</memory><vcpu>2</vcpu><devices/></domain>";
    }

    static CreateVm create(UUID vm) {
        return new CreateVm(vm, VmParameters.of(vm, definition(vm)));
    }

    List<Heard> heard() {
        return heard;
    }

    /** What was said about the guest, in order. */
    List<VmStats> said(UUID vm) {
        return heard.stream()
                .flatMap(one -> VmStatusEvent.of(one.event()).stream())
                .filter(event -> event.vm().equals(vm))
                .map(VmStatusEvent::seen)
                .toList();
    }

    Optional<VmStats> lastSaid(UUID vm) {
        List<VmStats> all = said(vm);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    @Override
    public void close() {
        if (agent != null) {
            killAgent();
        }
        time.close();
    }
}
