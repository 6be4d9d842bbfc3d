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

/** Lets a job of another program be forgotten like any other, some time after its end. */
@Dependent
public class ClearExternalJob implements Action<ClearExternalJob.Order, ClearExternalJob.Order> {

    public record Order(JobId job) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("job.clear", Order.class)
                .permitOnSystem(ActionGroup.INJECT_EXTERNAL_TASKS)
                .locks(order -> List.of(Lock.exclusive(order.job())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return ExternalRows.external(order.job(), store);
    }

    @Override
    public Order begin(Order order, Store store) {
        store.sql().run("update job set auto_cleared = true, changed = now() where id = ?", order.job());
        store.changed(order.job());
        return order;
    }
}
