package org.reeve.backend.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.host.Capabilities;
import org.reeve.agent.protocol.host.GetCapabilities;
import org.reeve.agent.protocol.host.GetHardware;
import org.reeve.agent.protocol.host.ListDevices;
import org.reeve.backend.cluster.ClusterWriters;
import org.reeve.backend.cluster.Examiner;
import org.reeve.dal.Transactions;
import org.reeve.logic.cluster.Input;
import org.reeve.model.host.HostId;
import org.reeve.model.host.NonOperationalReason;
import org.reeve.vdsbroker.Delivery;
import org.reeve.vdsbroker.Hosts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Examines a host that came back, on a virtual thread of its own: reads what it can do, has its duties done, and tells the writer. */
@ApplicationScoped
public class Examination implements Examiner {

    private static final Logger LOG = LoggerFactory.getLogger(Examination.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Hosts hosts;
    private final HostFacts facts;
    private final HostJudge judge;
    private final Transactions transactions;
    private final Instance<HostDuty> duties;
    private final Instance<ClusterWriters> writers;
    private final Set<HostId> underWay = ConcurrentHashMap.newKeySet();

    @Inject
    public Examination(
            Hosts hosts,
            HostFacts facts,
            HostJudge judge,
            Transactions transactions,
            @Any Instance<HostDuty> duties,
            Instance<ClusterWriters> writers) {
        this.hosts = hosts;
        this.facts = facts;
        this.judge = judge;
        this.transactions = transactions;
        this.duties = duties;
        this.writers = writers;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Examination() {
        this(null, null, null, null, null, null);
    }

    /** The writer asks again while it hears nothing; one examination at a time is enough. */
    @Override
    public void examine(HostId host) {
        if (underWay.add(host)) {
            Thread thread = Thread.ofVirtual().name("examine " + host).unstarted(() -> run(host));
            thread.setContextClassLoader(Examination.class.getClassLoader());
            thread.start();
        }
    }

    private void run(HostId host) {
        try {
            Capabilities capabilities = ask(host, new GetCapabilities());
            HostFacts.Told told = new HostFacts.Told(
                    capabilities,
                    told(host, new GetHardware()),
                    told(host, new ListDevices(List.of())),
                    hosts.certificate(host));
            HostJudge.Judged judged = transactions.run(() -> {
                facts.save(host, told);
                return judge.judge(host, capabilities);
            });
            Optional<NonOperationalReason> objection = judged.objection();
            if (objection.isEmpty()) {
                objection = prepare(host, capabilities);
            }
            writers.get()
                    .tell(host, new Input.HostExamined(host, judged.capacity(), objection, Instant.now()), List.of());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            // The writer asks again after a while, or learns that the host is gone.
            LOG.warn("host={} could not be examined cause={}", host, e.toString());
        } finally {
            underWay.remove(host);
        }
    }

    private Optional<NonOperationalReason> prepare(HostId host, Capabilities capabilities) throws InterruptedException {
        List<HostDuty> inOrder =
                duties.stream().sorted(Comparator.comparingInt(HostDuty::place)).toList();
        for (HostDuty duty : inOrder) {
            Optional<NonOperationalReason> objection = duty.prepare(host, capabilities);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    /** Who made the machine and what is in it is nice to know and no reason to do without it. */
    private <R> Optional<R> told(HostId host, Call<R> call) throws InterruptedException {
        try {
            return Optional.of(ask(host, call));
        } catch (ExecutionException e) {
            LOG.info(
                    "host={} answered={} cause={}",
                    host,
                    call.verb(),
                    e.getCause().getMessage());
            return Optional.empty();
        }
    }

    private <R> R ask(HostId host, Call<R> call) throws InterruptedException, ExecutionException {
        return hosts.call(host, call, Delivery.plain().within(LIMIT)).get();
    }
}
