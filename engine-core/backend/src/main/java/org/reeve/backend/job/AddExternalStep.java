package org.reeve.backend.job;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.job.JobId;
import org.reeve.model.job.StepId;
import org.reeve.model.user.ActionGroup;

/** Begins a step of a job of another program. */
@Dependent
public class AddExternalStep implements Action<AddExternalStep.Order, AddExternalStep.Order> {

    /**
     * @param parent the step it is a part of; absent: of the job itself
     * @param type oVirt's word for what it is for: EXECUTING
     * @param externalType what kind of program it belongs to
     */
    public record Order(
            JobId job, Optional<UUID> parent, String description, String type, Optional<String> externalType)
            implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("job.add-step", Order.class)
                .permitOnSystem(ActionGroup.INJECT_EXTERNAL_TASKS)
                .locks(order -> List.of(Lock.exclusive(order.job())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Verdict running = ExternalRows.running(order.job(), store);
        return running.granted()
                ? ExternalRows.described(order.description())
                        .and(order.parent()
                                .map(parent -> ExternalRows.running(order.job(), parent, store))
                                .orElse(Verdict.ok()))
                : running;
    }

    @Override
    public Order begin(Order order, Store store) {
        UUID step = UUID.randomUUID();
        store.sql()
                .run(
                        """
                        insert into job_step (id, job_id, ordinal, stage, kind, parent_id, external, type, external_type)
                        select ?, ?, coalesce(max(ordinal), -1) + 1, ?, 'external', ?, true, ?, ? from job_step where job_id = ?""",
                        step,
                        order.job(),
                        order.description(),
                        order.parent(),
                        order.type(),
                        order.externalType(),
                        order.job());
        ExternalRows.touched(order.job(), store);
        store.created(new StepId(step));
        return order;
    }
}
