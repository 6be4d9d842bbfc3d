package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import org.reeve.model.user.UserPropertyId;
import org.reeve.model.user.UserPropertyKind;

/** Has a user forget an option or a key. */
@Dependent
public class RemoveUserProperty implements Action<RemoveUserProperty.Order, RemoveUserProperty.Order> {

    public record Order(UserId user, UserPropertyKind kind, UserPropertyId property) implements Request {}

    private final Profiles profiles;

    @Inject
    public RemoveUserProperty(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("user.remove-property", Order.class)
                .permitOnSystem(ActionGroup.EDIT_PROFILE)
                .locks(order -> List.of(Lock.exclusive(order.user())))
                .failing(EventType.USER_OPTIONS_FAILED_UPDATE)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Verdict known = store.sql()
                .first(
                        "select 1 from user_property where id = ? and user_id = ? and kind = ?",
                        row -> Verdict.ok(),
                        order.property(),
                        order.user(),
                        order.kind())
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "property", "id", order.property()));
        return profiles.mayEdit(order.user(), store).and(known);
    }

    @Override
    public Order begin(Order order, Store store) {
        store.sql().run("delete from user_property where id = ?", order.property());
        profiles.changed(order.user(), store);
        return order;
    }
}
