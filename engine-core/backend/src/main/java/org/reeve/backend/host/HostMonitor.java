package org.reeve.backend.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.reeve.agent.protocol.host.GetAllVmStats;
import org.reeve.agent.protocol.host.GetHostStats;
import org.reeve.agent.protocol.vm.VmStats;
import org.reeve.backend.cluster.ClusterWriters;
import org.reeve.backend.cluster.Reporting;
import org.reeve.backend.cluster.VmDetails;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;
import org.reeve.vdsbroker.Delivery;
import org.reeve.vdsbroker.Hosts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every connected host for its figures at an even pace, each at its own moment, and writes what all of them said together once a
 * second. The full list of machines that comes along also mends whatever an event that got lost has left wrong.
 */
@ApplicationScoped
public class HostMonitor {

    static final Duration PACE = Duration.ofSeconds(15);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(HostMonitor.class);

    private final Hosts hosts;
    private final Reporting reporting;
    private final Samples samples;
    private final Instance<ClusterWriters> writers;
    private final Map<HostId, ScheduledFuture<?>> asked = new ConcurrentHashMap<>();
    private final Map<VmId, VmDetails> told = new ConcurrentHashMap<>();
    private ScheduledExecutorService clock;

    @Inject
    public HostMonitor(Hosts hosts, Reporting reporting, Samples samples, Instance<ClusterWriters> writers) {
        this.hosts = hosts;
        this.reporting = reporting;
        this.samples = samples;
        this.writers = writers;
    }

    /** For the client proxy that CDI makes of this class. */
    protected HostMonitor() {
        this(null, null, null, null);
    }

    public synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reeve-monitor").daemon().factory());
        clock.scheduleWithFixedDelay(
                this::write, WRITTEN_EVERY.toMillis(), WRITTEN_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    public synchronized void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    synchronized void begin(HostId host) {
        if (clock != null) {
            long first = ThreadLocalRandom.current().nextLong(PACE.toMillis());
            ScheduledFuture<?> before = asked.put(
                    host, clock.scheduleAtFixedRate(() -> ask(host), first, PACE.toMillis(), TimeUnit.MILLISECONDS));
            if (before != null) {
                before.cancel(false);
            }
        }
    }

    void end(HostId host) {
        ScheduledFuture<?> pace = asked.remove(host);
        if (pace != null) {
            pace.cancel(false);
        }
    }

    private void ask(HostId host) {
        Delivery delivery = Delivery.plain().within(LIMIT);
        hosts.ask(host, new GetHostStats(), delivery).whenComplete((answer, failure) -> {
            if (failure == null) {
                samples.add(host, answer.value());
            } else {
                LOG.debug("host={} gave no figures", host, failure);
            }
        });
        hosts.ask(host, new GetAllVmStats(), delivery).whenComplete((answer, failure) -> {
            if (failure == null) {
                samples.add(host, answer.value());
                reporting.full(host, answer.stamp(), answer.value()).ifPresent(input -> writers.get()
                        .tell(host, input, fresh(answer.value())));
            } else {
                LOG.debug("host={} gave no figures of its machines", host, failure);
            }
        });
    }

    /** What is worth writing again. */
    private List<VmDetails> fresh(List<VmStats> vms) {
        return vms.stream()
                .flatMap(vm -> Details.of(vm).stream())
                .filter(one -> !one.equals(told.put(one.vm(), one)))
                .toList();
    }

    private void write() {
        try {
            samples.write();
        } catch (RuntimeException e) {
            // Figures are worth little; the next ones come soon. The clock must go on.
            LOG.warn("figures could not be written", e);
        }
    }
}
