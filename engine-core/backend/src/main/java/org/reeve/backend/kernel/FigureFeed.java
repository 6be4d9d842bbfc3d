package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** Remembers of which hosts figures were written lately. Whoever misses some gets the next: they come all the time. */
@ApplicationScoped
public class FigureFeed {

    /** Twice as many hosts as anybody has, all in one moment. */
    private static final int REMEMBERED = 1_024;

    private final Signals signals;
    private final Deque<Written> latest = new ArrayDeque<>();
    private long number;

    @Inject
    public FigureFeed(Signals signals) {
        this.signals = signals;
    }

    /** For the client proxy that CDI makes of this class. */
    protected FigureFeed() {
        this(null);
    }

    /**
     * Figures of a host were written.
     *
     * @param vms the machines on it, of which there are new figures as well
     */
    public record Written(long number, HostId host, Set<VmId> vms) {}

    public void written(HostId host, Collection<VmId> vms) {
        synchronized (this) {
            latest.add(new Written(++number, host, Set.copyOf(vms)));
            if (latest.size() > REMEMBERED) {
                latest.poll();
            }
        }
        signals.raise(ChangeFeed.NEWS);
    }

    public synchronized long last() {
        return number;
    }

    public synchronized List<Written> after(long seen) {
        return seen == number
                ? List.of()
                : latest.stream().filter(one -> one.number() > seen).toList();
    }
}
