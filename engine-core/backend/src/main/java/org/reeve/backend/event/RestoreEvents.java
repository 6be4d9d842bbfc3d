package org.reeve.backend.event;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventId;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Shows all events again that were dismissed. */
@Dependent
public class RestoreEvents implements Action<RestoreEvents.Order, RestoreEvents.Order> {

    public record Order() implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("event.restore", Order.class)
                .permitOnSystem(ActionGroup.AUDIT_LOG_MANAGEMENT)
                .locks(order -> List.of(Lock.name("event", "restore")))
                .failing(EventType.USER_DISPLAY_ALL_AUDIT_LOG_EVENTS_FAILED)
                .build();
    }

    @Override
    public Order begin(Order order, Store store) {
        store.sql()
                .list("update event set deleted = false where deleted returning id", row -> EventId.of(row.getLong(1)))
                .forEach(store::added);
        store.log(EventType.USER_DISPLAY_ALL_AUDIT_LOG_EVENTS, Facts.none());
        return order;
    }
}
