package org.reeve.backend.event;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Takes an event out of everybody's sight; an alert is thereby cleared. */
@Dependent
public class DismissEvent implements Action<DismissEvent.Order, DismissEvent.Order> {

    public record Order(EventId event) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("event.dismiss", Order.class)
                .permitOnSystem(ActionGroup.AUDIT_LOG_MANAGEMENT)
                .locks(order -> List.of(Lock.exclusive(order.event())))
                .failing(EventType.USER_REMOVE_AUDIT_LOG_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        boolean there = store.sql()
                .first(
                        "select 1 from event where id = ? and not deleted",
                        row -> true,
                        order.event().number())
                .isPresent();
        return there ? Verdict.ok() : Verdict.notFound("kernel.not-found", "kind", "event", "id", order.event());
    }

    @Override
    public Order begin(Order order, Store store) {
        store.sql()
                .run(
                        "update event set deleted = true where id = ?",
                        order.event().number());
        store.removed(order.event());
        store.log(EventType.USER_REMOVE_AUDIT_LOG, Facts.none().with("event", order.event()));
        return order;
    }
}
