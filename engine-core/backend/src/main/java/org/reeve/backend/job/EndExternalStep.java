package org.reeve.backend.job;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.job.JobId;
import org.reeve.model.user.ActionGroup;

/** Ends a step of a job of another program. */
@Dependent
public class EndExternalStep implements Action<EndExternalStep.Order, EndExternalStep.Order> {

    /** @param force even when steps that are parts of it have not ended: they end with it */
    public record Order(JobId job, UUID step, boolean succeeded, boolean force) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("job.end-step", Order.class)
                .permitOnSystem(ActionGroup.INJECT_EXTERNAL_TASKS)
                .locks(order -> List.of(Lock.exclusive(order.job())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Verdict running = ExternalRows.running(order.job(), store);
        return running.granted()
                ? ExternalRows.running(order.job(), order.step(), store)
                        .and(Verdict.refuseIf(
                                !order.force() && ExternalRows.partsRun(order.step(), store),
                                "job.parts-running",
                                "step",
                                order.step()))
                : running;
    }

    @Override
    public Order begin(Order order, Store store) {
        ExternalRows.endStep(order.step(), order.succeeded(), store);
        ExternalRows.touched(order.job(), store);
        return order;
    }
}
