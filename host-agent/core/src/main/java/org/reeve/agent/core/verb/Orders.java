package org.reeve.agent.core.verb;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.reeve.agent.core.journal.Journal;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.protocol.Marks;

/**
 * Knows which numbered orders are being carried out. What the agent says to have done is the last number below which
 * nothing is open any more, so that whoever reads a report knows which orders it already shows.
 */
public final class Orders {

    private final Journal journal;
    private final String boot;
    private final NavigableMap<Long, String> open = new TreeMap<>();

    public Orders(Journal journal, String boot) {
        this.journal = journal;
        this.boot = boot;
    }

    public String boot() {
        return boot;
    }

    /** @param subject what the order is about: the id of a guest */
    synchronized void accept(Marks marks, String subject) {
        long number = marks.order().orElseThrow();
        if (marks.boot().filter(meant -> !meant.equals(boot)).isPresent()) {
            throw new HostFault(
                    Fault.STALE_ORDER,
                    "order is stale: meant for boot " + marks.boot().get());
        }
        journal.accept(boot, number);
        open.put(number, subject);
    }

    synchronized void finish(long number) {
        open.remove(number);
    }

    public synchronized long done() {
        return open.isEmpty() ? journal.lastOrder(boot) : open.firstKey() - 1;
    }

    synchronized boolean concerns(String subject) {
        return open.containsValue(subject);
    }
}
