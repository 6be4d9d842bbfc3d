package org.reeve.backend.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.Stamp;
import org.reeve.model.host.HostId;
import org.reeve.vdsbroker.Delivery;
import org.reeve.vdsbroker.HostAddress;
import org.reeve.vdsbroker.HostAway;
import org.reeve.vdsbroker.HostListener;
import org.reeve.vdsbroker.Hosts;
import org.reeve.vdsbroker.Stamped;

/** Hosts without a network: answers are given as functions, and like real agents they remember the keys they have answered. */
@ApplicationScoped
public class FakeHosts implements Hosts {

    private final Map<Asked, Function<Call<?>, Object>> answers = new ConcurrentHashMap<>();
    private final Map<String, Object> remembered = new ConcurrentHashMap<>();
    private final Set<HostId> connected = ConcurrentHashMap.newKeySet();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<HostListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<HostId, Function<Sent, Stamp>> stamps = new ConcurrentHashMap<>();
    private volatile Runnable beforeCall = () -> {};
    private volatile Runnable afterCall = () -> {};

    /** Answers may be one host's own; the host with all zeros stands for any. */
    private record Asked(HostId host, Class<?> kind) {}

    private static final HostId ANY = new HostId(new UUID(0, 0));

    /** A call that reached a host. */
    public record Sent(HostId host, Call<?> call, Delivery delivery, boolean repeated) {}

    /** What a host says to calls of one kind; a RuntimeException is the failure of the call. */
    public <C extends Call<?>> FakeHosts answer(Class<C> kind, Function<C, Object> answer) {
        return answer(ANY, kind, answer);
    }

    public <C extends Call<?>> FakeHosts answer(HostId host, Class<C> kind, Function<C, Object> answer) {
        answers.put(new Asked(host, kind), call -> answer.apply(kind.cast(call)));
        return this;
    }

    public FakeHosts stampedBy(HostId host, Function<Sent, Stamp> stamp) {
        stamps.put(host, stamp);
        return this;
    }

    /** Runs around every call: for tests that kill the engine there. */
    public void around(Runnable before, Runnable after) {
        beforeCall = before;
        afterCall = after;
    }

    public void connect(HostId host) {
        connected.add(host);
        listeners.forEach(listener -> listener.connected(host));
    }

    public void lose(HostId host) {
        connected.remove(host);
        listeners.forEach(listener -> listener.lost(host, "pulled"));
    }

    public void report(HostId host, Stamp stamp, Event event) {
        listeners.forEach(listener -> listener.event(host, stamp, event));
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    public List<Sent> sent(Class<?> kind) {
        return sent.stream().filter(one -> kind.isInstance(one.call())).toList();
    }

    public void forget() {
        sent.clear();
        remembered.clear();
    }

    @Override
    public void open(HostId host, HostAddress address) {
        connect(host);
    }

    @Override
    public void close(HostId host) {
        connected.remove(host);
    }

    @Override
    public <R> CompletableFuture<Stamped<R>> ask(HostId host, Call<R> call, Delivery delivery) {
        beforeCall.run();
        if (!connected.contains(host)) {
            return CompletableFuture.failedFuture(new HostAway(host, "not connected"));
        }
        CompletableFuture<Stamped<R>> answer = answer(host, call, delivery);
        afterCall.run();
        return answer;
    }

    @SuppressWarnings("unchecked")
    private <R> CompletableFuture<Stamped<R>> answer(HostId host, Call<R> call, Delivery delivery) {
        String key = delivery.key().map(text -> host + " " + text).orElse("");
        boolean repeated = remembered.containsKey(key);
        Sent one = new Sent(host, call, delivery, repeated);
        sent.add(one);
        try {
            // As real agents do: a question is stamped before anything is looked up, an order once it is processed. An
            // answer stamped later
            // than what was told meanwhile would say that a machine is up which has ended.
            Stamp asked = delivery.order().isEmpty() ? stamp(host, one) : Stamp.NONE;
            Object value = repeated ? remembered.get(key) : answered(host, call);
            if (!key.isEmpty() && value != null) {
                remembered.put(key, value);
            }
            return CompletableFuture.completedFuture(
                    new Stamped<>((R) value, delivery.order().isEmpty() ? asked : stamp(host, one)));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private Stamp stamp(HostId host, Sent one) {
        return stamps.getOrDefault(host, any -> Stamp.NONE).apply(one);
    }

    private Object answered(HostId host, Call<?> call) {
        Function<Call<?>, Object> own = answers.get(new Asked(host, call.getClass()));
        Function<Call<?>, Object> answer = own != null ? own : answers.get(new Asked(ANY, call.getClass()));
        if (answer == null) {
            throw new IllegalStateException("the test has no answer to " + call);
        }
        return answer.apply(call);
    }

    @Override
    public boolean connected(HostId host) {
        return connected.contains(host);
    }

    @Override
    public void listen(HostListener listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        new ArrayList<>(connected).forEach(this::close);
    }
}
