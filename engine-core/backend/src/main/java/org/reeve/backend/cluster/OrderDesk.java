package org.reeve.backend.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.host.GetAllVmStats;
import org.reeve.agent.protocol.vm.ContinueVm;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.agent.protocol.vm.DestroyVm;
import org.reeve.agent.protocol.vm.PauseVm;
import org.reeve.agent.protocol.vm.ShutdownVm;
import org.reeve.logic.cluster.Input;
import org.reeve.logic.cluster.Intent;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;
import org.reeve.vdsbroker.AgentRefused;
import org.reeve.vdsbroker.Delivery;
import org.reeve.vdsbroker.Hosts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries the writers' orders to the hosts, numbered, and brings the answers back. Nothing here waits. */
@ApplicationScoped
public class OrderDesk {

    private static final Logger LOG = LoggerFactory.getLogger(OrderDesk.class);

    /** Starting a machine takes an agent seconds; longer, and the order is repeated under the same number anyway. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Duration REPORT_LIMIT = Duration.ofSeconds(30);
    /** The writer asks again after some seconds anyway. */
    private static final int REPORT_TRIES = 3;

    /** What a guest is given to shut down before its agent helps. */
    private static final int GUEST_SECONDS = 180;

    private final Hosts hosts;
    private final Instance<Examiner> examiner;
    private final Reporting reporting;
    /** The requests that machines were last wished for by, so that their orders are found by them in the logs of both sides. */
    private final Map<VmId, String> flows = new ConcurrentHashMap<>();

    private volatile BiConsumer<HostId, Input> inbox = (host, input) -> {};

    @Inject
    public OrderDesk(Hosts hosts, Instance<Examiner> examiner, Reporting reporting) {
        this.hosts = hosts;
        this.examiner = examiner;
        this.reporting = reporting;
    }

    /** For the client proxy that CDI makes of this class. */
    protected OrderDesk() {
        this(null, null, null);
    }

    /** Where answers go; set once by the writers, which are made after this. */
    void answerTo(BiConsumer<HostId, Input> inbox) {
        this.inbox = inbox;
    }

    void follow(VmId vm, String correlation) {
        flows.put(vm, correlation);
    }

    /** Empty when nobody is known to have asked. */
    String flow(VmId vm) {
        return flows.getOrDefault(vm, "");
    }

    void forget(VmId vm) {
        flows.remove(vm);
    }

    void carryOut(Intent intent, WriterWork.Acts acts) {
        switch (intent) {
            case Intent.StartVm start -> start(start, acts);
            case Intent.StopVm stop -> order(stop, new DestroyVm(stop.vm().value(), Optional.empty()));
            case Intent.ShutDown down -> order(down, shutdown(down, false));
            case Intent.Reboot reboot -> order(reboot, shutdown(reboot, true));
            case Intent.Pause pause -> order(pause, new PauseVm(pause.vm().value()));
            case Intent.Resume resume ->
                order(resume, new ContinueVm(resume.vm().value()));
            case Intent.AskReport ask -> askReport(ask.host(), REPORT_TRIES);
            case Intent.Examine examine -> examiner.get().examine(examine.host());
            case Intent.Fence fence ->
                inbox.accept(
                        fence.host(),
                        new Input.FenceResult(
                                fence.host(),
                                fence.attempt(),
                                false,
                                "there is no power management yet",
                                Instant.now()));
            case Intent.PowerOn on ->
                LOG.warn("host={} cannot be switched on: there is no power management yet", on.host());
            case Intent.Raise raise -> throw new IllegalStateException("events belong into the transaction: " + raise);
        }
    }

    private void askReport(HostId host, int triesLeft) {
        Delivery delivery = Delivery.plain().within(REPORT_LIMIT);
        hosts.ask(host, new GetAllVmStats(), delivery).whenComplete((answer, failure) -> {
            if (failure != null) {
                LOG.info("host={} gave no report cause={}", host, failure.getMessage());
                return;
            }
            Optional<Input> told = reporting.full(host, answer.stamp(), answer.value());
            if (told.isPresent()) {
                inbox.accept(host, told.get());
            } else if (triesLeft > 0) {
                // An event has overtaken the answer, which may therefore be too old to be believed.
                askReport(host, triesLeft - 1);
            }
        });
    }

    private void start(Intent.StartVm start, WriterWork.Acts acts) {
        String cause = acts.unlaunchable().get(start.vm());
        CreateVm create = acts.starts().get(start.vm());
        if (cause != null) {
            refused(start, cause);
        } else if (create != null) {
            order(start, create);
        }
    }

    private static Call<Void> shutdown(Intent.VmOrder order, boolean reboot) {
        return new ShutdownVm(
                order.vm().value(),
                Optional.of(0),
                Optional.empty(),
                Optional.of(reboot),
                Optional.of(GUEST_SECONDS),
                Optional.of(false));
    }

    private void order(Intent.VmOrder order, Call<?> call) {
        Delivery delivery = Delivery.plain()
                .within(LIMIT)
                .once(order.key())
                .numbered(order.order())
                .meantFor(order.boot())
                .in(flow(order.vm()));
        hosts.ask(order.host(), call, delivery).whenComplete((answer, failure) -> {
            if (failure == null) {
                answered(order, answer.stamp());
            } else {
                failed(order, failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
            }
        });
    }

    private void answered(Intent.VmOrder order, Stamp stamp) {
        reporting.done(order.host(), order.order());
        reporting.changed(order.host(), stamp, List.of()).ifPresent(told -> inbox.accept(order.host(), told));
    }

    /** Only the agent's own "no" says anything: after a time-out or a lost connection the order is simply given again. */
    private void failed(Intent.VmOrder order, Throwable failure) {
        if (failure instanceof AgentRefused refused && refused.code() != ErrorCode.ORDER_IS_STALE) {
            LOG.info(
                    "vm={} host={} order={} was refused cause={}",
                    order.vm(),
                    order.host(),
                    order.order(),
                    refused.message());
            answered(order, refused.stamp());
            if (order instanceof Intent.StartVm start && refused.code() != ErrorCode.VM_EXISTS) {
                refused(start, refused.message());
            }
        } else {
            LOG.info(
                    "vm={} host={} order={} has no answer cause={}",
                    order.vm(),
                    order.host(),
                    order.order(),
                    failure.getMessage());
        }
    }

    private void refused(Intent.StartVm start, String cause) {
        inbox.accept(
                start.host(),
                new Input.OrderRefused(start.vm(), start.host(), start.boot(), start.order(), cause, Instant.now()));
    }
}
