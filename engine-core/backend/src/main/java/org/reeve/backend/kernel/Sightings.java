package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reeve.logic.cluster.Wish;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;

/** What has been observed of the world, kept in memory for jobs that wait. Fed by monitoring after its transactions are committed. */
@ApplicationScoped
public class Sightings implements Observed {

    /** Finished tasks are remembered until their job has looked; nobody waits for a task this old. */
    private static final int TASKS_LIMIT = 4_096;

    private final Map<VmId, Known> vms = new ConcurrentHashMap<>();
    private final Set<HostId> connected = ConcurrentHashMap.newKeySet();
    private final Map<TaskKey, TaskSight> tasks = new LinkedHashMap<>();
    private final Signals signals;

    record TaskKey(HostId host, String task) {}

    /** @param awaits when the wish was made that the writer has not taken in yet */
    private record Known(VmSight sight, Optional<Instant> awaits) {

        /** What is seen before the writer has taken the wish in says nothing about the wish. */
        Known seen(VmSight now, Optional<Instant> taken) {
            boolean still = awaits.filter(
                            since -> taken.filter(at -> !at.isBefore(since)).isEmpty())
                    .isPresent();
            return still ? new Known(now.wished(sight.wish()), awaits) : new Known(now, Optional.empty());
        }
    }

    @Inject
    public Sightings(Signals signals) {
        this.signals = signals;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Sightings() {
        this(new Signals());
    }

    public void saw(VmId vm, VmSight sight) {
        saw(vm, sight, Optional.empty());
    }

    /** @param taken the wish the writer has taken in with this, if any */
    public void saw(VmId vm, VmSight sight, Optional<Instant> taken) {
        Known before = vms.get(vm);
        Known after = vms.merge(vm, new Known(sight, Optional.empty()), (known, now) -> known.seen(sight, taken));
        if (before == null || !before.sight().equals(after.sight())) {
            signals.raise(vm);
        }
    }

    /** A wish is on its way to the writer; from now on a sight of the machine being down is no failure of it. */
    public void wished(VmId vm, Wish wish, Instant since) {
        vms.compute(vm, (id, known) -> {
            VmSight sight = known == null
                    ? new VmSight(VmStatus.DOWN, Optional.empty(), wish, false, Optional.empty())
                    : known.sight().wished(wish);
            return new Known(sight, Optional.of(since));
        });
    }

    public void forget(VmId vm) {
        vms.remove(vm);
        signals.raise(vm);
    }

    public void connection(HostId host, boolean open) {
        if (open ? connected.add(host) : connected.remove(host)) {
            signals.raise(host);
        }
    }

    public void saw(HostId host, String task, TaskSight sight) {
        TaskKey key = new TaskKey(host, task);
        synchronized (tasks) {
            tasks.remove(key);
            tasks.put(key, sight);
            if (tasks.size() > TASKS_LIMIT) {
                tasks.remove(tasks.keySet().iterator().next());
            }
        }
        signals.raise(key);
    }

    @Override
    public Optional<VmSight> vm(VmId vm) {
        return Optional.ofNullable(vms.get(vm)).map(Known::sight);
    }

    @Override
    public boolean connected(HostId host) {
        return connected.contains(host);
    }

    @Override
    public Optional<TaskSight> task(HostId host, String task) {
        synchronized (tasks) {
            return Optional.ofNullable(tasks.get(new TaskKey(host, task)));
        }
    }

    /** A look that remembers what it looked at: these are the topics whose news can change the answer. */
    Look look() {
        return new Look();
    }

    final class Look implements Observed {

        private final Set<Object> topics = new HashSet<>();

        Set<Object> topics() {
            return topics;
        }

        @Override
        public Optional<VmSight> vm(VmId vm) {
            topics.add(vm);
            return Sightings.this.vm(vm);
        }

        @Override
        public boolean connected(HostId host) {
            topics.add(host);
            return Sightings.this.connected(host);
        }

        @Override
        public Optional<TaskSight> task(HostId host, String task) {
            topics.add(new TaskKey(host, task));
            return Sightings.this.task(host, task);
        }
    }
}
