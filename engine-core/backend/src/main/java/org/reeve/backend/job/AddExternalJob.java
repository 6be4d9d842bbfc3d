package org.reeve.backend.job;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.event.EventType;
import org.reeve.model.job.JobId;
import org.reeve.model.user.ActionGroup;

/** Begins a job of another program, which then tells how far it is. */
@Dependent
public class AddExternalJob implements Action<AddExternalJob.Order, AddExternalJob.Order> {

    /** What stands for an action in the rows of such jobs. */
    static final String ACTION = "external";

    static final int LONGEST_DESCRIPTION = 4_000;

    /** @param autoCleared whether it is forgotten by itself some time after its end */
    public record Order(String description, boolean autoCleared) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("job.add", Order.class)
                .permitOnSystem(ActionGroup.INJECT_EXTERNAL_TASKS)
                .locks(order -> List.of())
                .failing(EventType.USER_ADD_EXTERNAL_JOB_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return ExternalRows.described(order.description());
    }

    @Override
    public Order begin(Order order, Store store) {
        JobId job = new JobId(UUID.randomUUID());
        store.sql()
                .run(
                        """
                        insert into job (id, action, description, order_json, stage, user_id, correlation_id, external, auto_cleared)
                        values (?, ?, ?, '{}', ?, ?, ?, true, ?)""",
                        job,
                        ACTION,
                        order.description(),
                        ACTION,
                        store.caller().user(),
                        store.caller().correlation(),
                        order.autoCleared());
        store.created(job);
        store.added(job);
        store.log(EventType.USER_ADD_EXTERNAL_JOB, Facts.none().with("job", order.description()));
        return order;
    }
}
