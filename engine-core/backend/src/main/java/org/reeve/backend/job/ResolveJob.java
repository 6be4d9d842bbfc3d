package org.reeve.backend.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.JobRunner;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.logic.job.Choice;
import org.reeve.logic.lock.Lock;
import org.reeve.model.job.JobId;
import org.reeve.model.user.ActionGroup;

/** Decides what becomes of a job that got stuck: try again, undo, or leave it half done. */
@Dependent
public class ResolveJob implements Action<ResolveJob.Order, ResolveJob.Order> {

    public record Order(JobId job, Choice choice) implements Request {}

    private final JobRunner runner;

    @Inject
    public ResolveJob(JobRunner runner) {
        this.runner = runner;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("job.resolve", Order.class)
                .permitOnSystem(ActionGroup.CONFIGURE_ENGINE)
                .locks(order -> List.of(Lock.exclusive(order.job())))
                .build();
    }

    @Override
    public Order begin(Order order, Store store) {
        runner.resolve(order.job(), order.choice());
        store.changed(order.job());
        return order;
    }
}
