package org.reeve.backend.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.reeve.logic.cluster.Cluster;
import org.reeve.logic.cluster.ClusterHost;
import org.reeve.logic.cluster.ClusterStep;
import org.reeve.logic.cluster.Decision;
import org.reeve.logic.cluster.Input;
import org.reeve.logic.cluster.Intent;
import org.reeve.logic.cluster.Policy;
import org.reeve.logic.scheduling.SchedulingRules;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where machines of a cluster are started and stopped: takes what it is told from a queue, has the pure reducer decide,
 * stores the difference in one transaction and then acts. Runs on a virtual thread of its own.
 */
final class ClusterWriter implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterWriter.class);

    /** More is told in a burst only when something is very wrong; who tells then waits. */
    private static final int QUEUE_LIMIT = 50_000;

    private static final int BATCH_LIMIT = 500;
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final Duration STORE_AGAIN = Duration.ofSeconds(1);

    private final ClusterId id;
    private final WriterWork work;
    private volatile Policy policy;
    private final BlockingQueue<Told> told = new ArrayBlockingQueue<>(QUEUE_LIMIT);
    private volatile Cluster cluster;
    private volatile boolean stopped;

    /** An input, and what else the message said. */
    record Told(Input input, List<VmDetails> details) {}

    /** What a batch of inputs comes to. */
    record Outcome(
            Cluster next,
            List<Intent> intents,
            Set<VmId> vms,
            Set<HostId> hosts,
            Map<VmId, Instant> vmWishes,
            Map<HostId, Instant> hostWishes,
            List<VmDetails> details) {}

    ClusterWriter(ClusterId id, Cluster cluster, WriterWork work, Policy policy) {
        this.id = id;
        this.cluster = cluster;
        this.work = work;
        this.policy = policy;
    }

    /** From its next step on it places machines by these rules. */
    void heed(SchedulingRules rules) {
        policy = policy.placing(rules);
    }

    Cluster cluster() {
        return cluster;
    }

    /** Never blocks the broker's threads for long: the queue is far larger than what can be told between two steps. */
    void tell(Input input, List<VmDetails> details) {
        if (!told.offer(new Told(input, details))) {
            LOG.error("cluster={} is told more than it can take and drops input={}", id, input);
        }
    }

    /** Ends after the present step. Not by interruption, which would cut the connection of a transaction under way. */
    void stop() {
        stopped = true;
        tell(new Input.Tick(Instant.now()), List.of());
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                take(batch());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Told> batch() throws InterruptedException {
        Instant now = Instant.now();
        Duration rest =
                cluster.nextAlarm().map(alarm -> Duration.between(now, alarm)).orElse(LONGEST_REST);
        List<Told> batch = new ArrayList<>();
        Told first = told.poll(Math.max(0, Math.min(rest.toMillis(), LONGEST_REST.toMillis())), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            told.drainTo(batch, BATCH_LIMIT - 1);
        }
        Instant then = Instant.now();
        if (cluster.nextAlarm().filter(alarm -> !alarm.isAfter(then)).isPresent()) {
            batch.add(new Told(new Input.Tick(then), List.of()));
        }
        return batch;
    }

    private void take(List<Told> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        Outcome outcome = decide(batch);
        Set<HostId> worthKeeping = new LinkedHashSet<>(outcome.hosts());
        worthKeeping.removeIf(host -> same(cluster.host(host), outcome.next().host(host)));
        Optional<WriterWork.Acts> acts = Optional.empty();
        while (acts.isEmpty() && !stopped) {
            try {
                acts = Optional.of(work.store(outcome, worthKeeping));
            } catch (ConstraintViolationException | DataException unstorable) {
                takeApart(batch, unstorable);
                return;
            } catch (RuntimeException unavailable) {
                // The database is away. Nothing may be decided on top of what is not stored.
                LOG.error("cluster={} could not store a decision and tries again", id, unavailable);
                Thread.sleep(STORE_AGAIN);
            }
        }
        if (acts.isPresent()) {
            cluster = outcome.next();
            work.act(outcome, acts.get());
        }
    }

    /** Trying again cannot help: one of the inputs leads to a row the database refuses. The others must not suffer for it. */
    private void takeApart(List<Told> batch, RuntimeException unstorable) throws InterruptedException {
        if (batch.size() == 1) {
            LOG.error(
                    "cluster={} cannot store what follows from input={}",
                    id,
                    batch.get(0).input(),
                    unstorable);
            return;
        }
        for (Told one : batch) {
            take(List.of(one));
        }
    }

    private Outcome decide(List<Told> batch) {
        Cluster next = cluster;
        List<Intent> intents = new ArrayList<>();
        Set<VmId> vms = new LinkedHashSet<>();
        Set<HostId> hosts = new LinkedHashSet<>();
        Map<VmId, Instant> vmWishes = new LinkedHashMap<>();
        Map<HostId, Instant> hostWishes = new LinkedHashMap<>();
        List<VmDetails> details = new ArrayList<>();
        for (Told one : batch) {
            try {
                Decision decision = ClusterStep.step(next, one.input(), policy);
                next = decision.next();
                intents.addAll(decision.intents());
                vms.addAll(decision.vms());
                hosts.addAll(decision.hosts());
                details.addAll(one.details());
                if (one.input() instanceof Input.Wanted wanted) {
                    vmWishes.put(wanted.vm(), wanted.at());
                } else if (one.input() instanceof Input.HostWanted wanted) {
                    hostWishes.put(wanted.host(), wanted.at());
                }
            } catch (IllegalStateException broken) {
                // One input that breaks an assumption must not stop the whole cluster.
                LOG.error("cluster={} cannot take input={}", id, one.input(), broken);
            }
        }
        return new Outcome(next, intents, vms, hosts, vmWishes, hostWishes, details);
    }

    /** A host that differs only in how far its reports have come need not be stored: a new session asks for a full one anyway. */
    private static boolean same(Optional<ClusterHost> before, Optional<ClusterHost> after) {
        return before.isPresent()
                && after.isPresent()
                && before.get().status() == after.get().status()
                && before.get().reason().equals(after.get().reason())
                && before.get().active() == after.get().active()
                && before.get().examined() == after.get().examined()
                && before.get().capacity().equals(after.get().capacity())
                && before.get().fence().equals(after.get().fence())
                && before.get().silentSince().equals(after.get().silentSince())
                && before.get().link().boot().equals(after.get().link().boot())
                && before.get().link().next() == after.get().link().next();
    }
}
