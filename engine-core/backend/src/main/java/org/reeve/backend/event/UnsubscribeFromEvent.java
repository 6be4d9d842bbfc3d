package org.reeve.backend.event;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.UserId;

/** Has somebody no longer notified of events of a type. */
@Dependent
public class UnsubscribeFromEvent implements Action<UnsubscribeFromEvent.Order, UnsubscribeFromEvent.Order> {

    public record Order(UserId user, EventType event) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("event.unsubscribe", Order.class)
                .permitOnSystem(ActionGroup.EVENT_NOTIFICATION_MANAGEMENT)
                .locks(order -> List.of(Lock.exclusive(order.user())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        boolean subscribed = store.sql()
                .first(
                        "select 1 from event_subscription where user_id = ? and event = ?",
                        row -> true,
                        order.user(),
                        order.event())
                .isPresent();
        return subscribed
                ? Verdict.ok()
                : Verdict.notFound("kernel.not-found", "kind", "event subscription", "id", order.event());
    }

    @Override
    public Order begin(Order order, Store store) {
        store.sql().run("delete from event_subscription where user_id = ? and event = ?", order.user(), order.event());
        store.changed(order.user());
        return order;
    }
}
