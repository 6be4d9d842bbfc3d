package org.reeve.backend.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.host.GetAllTaskStates;
import org.reeve.agent.protocol.task.TaskEvent;
import org.reeve.agent.protocol.task.TaskResult;
import org.reeve.agent.protocol.task.TaskState;
import org.reeve.agent.protocol.task.TaskStatus;
import org.reeve.agent.protocol.vm.VmStats;
import org.reeve.agent.protocol.vm.VmStatusEvent;
import org.reeve.backend.cluster.ClusterWriters;
import org.reeve.backend.cluster.Reporting;
import org.reeve.backend.cluster.VmDetails;
import org.reeve.backend.kernel.Sightings;
import org.reeve.backend.kernel.TaskSight;
import org.reeve.logic.cluster.Input;
import org.reeve.model.host.HostId;
import org.reeve.vdsbroker.Delivery;
import org.reeve.vdsbroker.HostListener;
import org.reeve.vdsbroker.Hosts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to all hosts and passes on what they say: machines to the writers, tasks to the jobs that wait for them. Never blocks. */
@ApplicationScoped
public class HostSessions implements HostListener {

    private static final Logger LOG = LoggerFactory.getLogger(HostSessions.class);
    private static final Duration TASKS_LIMIT = Duration.ofSeconds(30);

    private final Hosts hosts;
    private final ClusterWriters writers;
    private final Reporting reporting;
    private final Sightings sightings;
    private final HostMonitor monitor;

    @Inject
    public HostSessions(
            Hosts hosts, ClusterWriters writers, Reporting reporting, Sightings sightings, HostMonitor monitor) {
        this.hosts = hosts;
        this.writers = writers;
        this.reporting = reporting;
        this.sightings = sightings;
        this.monitor = monitor;
    }

    /** For the client proxy that CDI makes of this class. */
    protected HostSessions() {
        this(null, null, null, null, null);
    }

    /** From now on hosts are heard. Before any connection is opened. */
    public void listen() {
        hosts.listen(this);
    }

    @Override
    public void connected(HostId host) {
        LOG.info("host={} is connected", host);
        reporting.session(host);
        sightings.connection(host, true);
        writers.tell(host, new Input.HostConnected(host, Instant.now()), List.of());
        askTasks(host);
        monitor.begin(host);
    }

    @Override
    public void lost(HostId host, String cause) {
        LOG.warn("host={} is lost cause={}", host, cause);
        monitor.end(host);
        sightings.connection(host, false);
        writers.tell(host, new Input.HostLost(host, cause, Instant.now()), List.of());
    }

    @Override
    public void event(HostId host, Stamp stamp, Event event) {
        VmStatusEvent.of(event).ifPresent(told -> vm(host, stamp, told.seen()));
        TaskEvent.of(event).ifPresent(told -> task(host, told.status()));
    }

    private void vm(HostId host, Stamp stamp, VmStats seen) {
        List<VmDetails> details = Details.of(seen).stream().toList();
        reporting.changed(host, stamp, List.of(seen)).ifPresent(input -> writers.tell(host, input, details));
    }

    private void task(HostId host, TaskStatus status) {
        boolean finished = status.state() == TaskState.FINISHED;
        boolean succeeded = finished && status.result() == TaskResult.SUCCESS && status.code() == 0;
        sightings.saw(
                host,
                status.task().toString(),
                new TaskSight(
                        finished, succeeded, status.code(), status.message().orElse("")));
    }

    /** What ended while nobody listened is told only to who asks. */
    private void askTasks(HostId host) {
        hosts.call(host, new GetAllTaskStates(), Delivery.plain().within(TASKS_LIMIT))
                .whenComplete((tasks, failure) -> {
                    if (failure != null) {
                        LOG.info("host={} does not tell its tasks cause={}", host, failure.getMessage());
                        return;
                    }
                    for (Map.Entry<UUID, TaskStatus> one : tasks.entrySet()) {
                        TaskStatus status = one.getValue();
                        task(
                                host,
                                new TaskStatus(
                                        one.getKey(),
                                        status.state(),
                                        status.result(),
                                        status.code(),
                                        status.message()));
                    }
                });
    }
}
