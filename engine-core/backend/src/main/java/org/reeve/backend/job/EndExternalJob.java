package org.reeve.backend.job;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.job.JobId;
import org.reeve.model.user.ActionGroup;

/** Ends a job of another program. */
@Dependent
public class EndExternalJob implements Action<EndExternalJob.Order, EndExternalJob.Order> {

    /** @param force even when steps of it have not ended: they end with it */
    public record Order(JobId job, boolean succeeded, boolean force) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("job.end", Order.class)
                .permitOnSystem(ActionGroup.INJECT_EXTERNAL_TASKS)
                .locks(order -> List.of(Lock.exclusive(order.job())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Verdict running = ExternalRows.running(order.job(), store);
        return running.granted()
                ? Verdict.refuseIf(
                        !order.force() && ExternalRows.stepsRun(order.job(), store),
                        "job.steps-running",
                        "job",
                        order.job())
                : running;
    }

    @Override
    public Order begin(Order order, Store store) {
        ExternalRows.endSteps(order.job(), order.succeeded(), store);
        store.sql()
                .run(
                        "update job set phase = ?, stage = '', changed = now(), ended = now(), version = version + 1 where id = ?",
                        order.succeeded() ? "done" : "rolled-back",
                        order.job());
        store.changed(order.job());
        return order;
    }
}
