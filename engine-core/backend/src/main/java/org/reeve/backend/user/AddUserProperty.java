package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
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

/** Has a user keep an option or a key. */
@Dependent
public class AddUserProperty implements Action<AddUserProperty.Order, AddUserProperty.Order> {

    public record Order(UserId user, UserPropertyKind kind, String name, String content) implements Request {

        public static Order option(UserId user, String name, String content) {
            return new Order(user, UserPropertyKind.OPTION, name, content);
        }

        public static Order key(UserId user, String content) {
            return new Order(user, UserPropertyKind.SSH_PUBLIC_KEY, Profiles.nameOfKey(content), content.strip());
        }
    }

    private final Profiles profiles;

    @Inject
    public AddUserProperty(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("user.add-property", Order.class)
                .permitOnSystem(ActionGroup.EDIT_PROFILE)
                .locks(order -> List.of(Lock.exclusive(order.user())))
                .failing(EventType.USER_OPTIONS_FAILED_UPDATE)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return profiles.mayEdit(order.user(), store)
                .and(profiles.fits(order.kind(), order.name(), order.content()))
                .and(Verdict.refuseIf(there(order, store), "user.property-there", "name", order.name()));
    }

    private static boolean there(Order order, Store store) {
        return store.sql()
                .first(
                        "select 1 from user_property where user_id = ? and kind = ? and name = ?",
                        row -> true,
                        order.user(),
                        order.kind(),
                        order.name())
                .isPresent();
    }

    @Override
    public Order begin(Order order, Store store) {
        UserPropertyId id = new UserPropertyId(UUID.randomUUID());
        store.sql()
                .run(
                        "insert into user_property (id, user_id, kind, name, content) values (?, ?, ?, ?, ?)",
                        id,
                        order.user(),
                        order.kind(),
                        order.name(),
                        order.content());
        store.created(id);
        profiles.changed(order.user(), store);
        return order;
    }
}
