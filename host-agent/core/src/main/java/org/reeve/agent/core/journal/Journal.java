package org.reeve.agent.core.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;

/**
 * What the agent remembers over its own death: answers given, the last order taken, events nobody heard, guests and
 * tasks it is responsible for, and settings. Events need no fsync: they matter only within a boot, and what was
 * written survives a killed process.
 */
public final class Journal implements AutoCloseable {

    private static final int SLACK = 4_000;
    private static final String BOOT = "boot";

    private final Facts facts = new Facts();
    private final InstantSource clock;
    private final Object forcing = new Object();
    private Optional<EntryFile> file = Optional.empty();
    private int lines;
    private long written;
    private long forced;
    private volatile boolean closed;

    private Journal(InstantSource clock) {
        this.clock = clock;
    }

    public static Journal open(Path directory, InstantSource clock) throws IOException {
        Journal journal = new Journal(clock);
        journal.file = Optional.of(EntryFile.open(directory.resolve("journal"), journal::replay));
        return journal;
    }

    /** Forgets everything when the process ends; for imagined hosts. */
    public static Journal inMemory(InstantSource clock) {
        return new Journal(clock);
    }

    private void replay(Entry entry) {
        facts.apply(entry);
        lines++;
    }

    /** To be told first: events of an earlier boot are about guests that are gone, and are dropped. */
    public void startedIn(String boot) {
        JsonNode now = TextNode.valueOf(boot);
        if (!setting(BOOT).equals(Optional.of(now))) {
            undelivered().forEach(event -> delivered(event.number()));
            set(BOOT, now);
        }
    }

    public synchronized Optional<JsonNode> answer(String key) {
        return Optional.ofNullable(facts.answer(key)).map(Entry.Answered::answer);
    }

    public void answered(String key, JsonNode answer) {
        keep(new Entry.Answered(key, answer, clock.millis()));
    }

    public synchronized long lastOrder(String boot) {
        return facts.orderOf(boot);
    }

    /** Takes the order's number or refuses it as stale. Needs no fsync: a power cut starts another boot, and numbers anew. */
    public synchronized void accept(String boot, long order) {
        long last = facts.orderOf(boot);
        if (order <= last) {
            throw new HostFault(Fault.STALE_ORDER, "order is stale: " + order + ", last processed " + last);
        }
        write(new Entry.Ordered(boot, order));
    }

    /** Numbers the event and keeps it until {@link #delivered}. */
    public synchronized Entry.Raised raised(String method, JsonNode params, long notifyTime, long done) {
        Entry.Raised event = new Entry.Raised(facts.lastEvent() + 1, method, params, notifyTime, done);
        write(event);
        return event;
    }

    public synchronized void delivered(long event) {
        write(new Entry.Delivered(event));
    }

    public synchronized List<Entry.Raised> undelivered() {
        return facts.events();
    }

    public void know(Entry.Kind kind, UUID id, JsonNode fact) {
        keep(new Entry.Known(kind, id, fact));
    }

    /** Like {@link #know}, for facts that mean nothing after a power cut. */
    public synchronized void note(Entry.Kind kind, UUID id, JsonNode fact) {
        write(new Entry.Known(kind, id, fact));
    }

    public void forget(Entry.Kind kind, UUID id) {
        keep(new Entry.Forgotten(kind, id));
    }

    public synchronized Map<UUID, JsonNode> known(Entry.Kind kind) {
        return new LinkedHashMap<>(facts.of(kind));
    }

    public void set(String name, JsonNode value) {
        keep(new Entry.Setting(name, value));
    }

    public synchronized Optional<JsonNode> setting(String name) {
        return Optional.ofNullable(facts.setting(name));
    }

    private void keep(Entry entry) {
        long upTo;
        synchronized (this) {
            upTo = write(entry);
        }
        settle(upTo);
    }

    private synchronized long write(Entry entry) {
        facts.apply(entry);
        if (file.isPresent() && !closed) {
            file.get().append(entry);
            lines++;
            if (lines > 2 * facts.size() + SLACK) {
                List<Entry> entries = facts.entries();
                file.get().replace(entries);
                lines = entries.size();
            }
        }
        return ++written;
    }

    /** Returns when everything written so far is safe; those who wait together share one fsync. */
    private void settle(long upTo) {
        if (file.isEmpty()) {
            return;
        }
        synchronized (forcing) {
            if (closed || forced >= upTo) {
                return;
            }
            long all;
            synchronized (this) {
                all = written;
            }
            file.get().force();
            forced = all;
        }
    }

    /** What happens to the host from now on is for the next agent to find. */
    @Override
    public void close() throws IOException {
        synchronized (forcing) {
            synchronized (this) {
                closed = true;
                if (file.isPresent()) {
                    file.get().close();
                }
            }
        }
    }
}
