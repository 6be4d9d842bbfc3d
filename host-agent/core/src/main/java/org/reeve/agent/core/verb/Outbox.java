package org.reeve.agent.core.verb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.reeve.agent.core.journal.Entry;
import org.reeve.agent.core.journal.Journal;
import org.reeve.agent.core.work.Reports;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.Stamp;

/**
 * Brings events to whoever listens, and keeps those that nobody has heard. A later event of the same name takes the
 * place of an undelivered one: both tell a state, and only the newest is true.
 */
public final class Outbox implements Reports {

    /** Sends an event to whoever listens; false when nobody does. */
    @FunctionalInterface
    public interface Wire {
        boolean publish(Event event, Stamp stamp);
    }

    private final Journal journal;
    private final Orders orders;
    private final LongSupplier monotonicNanos;
    private final AtomicLong report = new AtomicLong();
    private final Map<String, LongFunction<Event>> unconfirmed = new HashMap<>();
    private volatile Optional<Wire> wire = Optional.empty();

    /** @param monotonicNanos a clock that starts with the boot and never jumps, also over restarts of the agent */
    public Outbox(Journal journal, Orders orders, LongSupplier monotonicNanos) {
        this.journal = journal;
        this.orders = orders;
        this.monotonicNanos = monotonicNanos;
    }

    public void connect(Wire to) {
        wire = Optional.of(to);
    }

    /** How fresh something is that was looked up after this call. */
    public Stamp stamp() {
        return stamp(orders.done());
    }

    private Stamp stamp(long done) {
        return new Stamp(Optional.of(orders.boot()), OptionalLong.of(nextReport()), OptionalLong.of(done));
    }

    /** Grows within a boot although the count itself is not kept: no agent says more than a thing a microsecond. */
    private long nextReport() {
        long now = TimeUnit.NANOSECONDS.toMicros(monotonicNanos.getAsLong());
        return report.updateAndGet(last -> Math.max(last + 1, now));
    }

    @Override
    public synchronized void raise(LongFunction<Event> event) {
        send(event);
    }

    @Override
    public synchronized void conclude(LongFunction<Event> event) {
        String subject = send(event).id();
        if (orders.concerns(subject)) {
            unconfirmed.put(subject, event);
        }
    }

    /**
     * Repeats the last word about the subject that was said while an order about it was open: the engine believes an
     * end only from a report that shows the order as done.
     */
    synchronized void confirm(String subject) {
        Optional.ofNullable(unconfirmed.remove(subject)).ifPresent(this::send);
    }

    private Event send(LongFunction<Event> event) {
        Event now = event.apply(TimeUnit.NANOSECONDS.toMillis(monotonicNanos.getAsLong()));
        unconfirmed.remove(now.id());
        send(journal.raised(now.method(), now.params(), now.notifyTime(), orders.done()));
        return now;
    }

    /** Sends what nobody has heard yet, oldest first. */
    public synchronized void deliver() {
        journal.undelivered().forEach(this::send);
    }

    private void send(Entry.Raised raised) {
        boolean heard = wire.filter(to -> to.publish(
                        Event.of(raised.method(), raised.params(), raised.notifyTime()), stamp(raised.done())))
                .isPresent();
        if (heard) {
            journal.delivered(raised.number());
        }
    }
}
