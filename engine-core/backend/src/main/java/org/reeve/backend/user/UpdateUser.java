package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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
import org.reeve.model.user.UserPropertyKind;

/** Changes options of a user: those that are named, the others stay. Everything else about a user is its directory's to change. */
@Dependent
public class UpdateUser implements Action<UpdateUser.Order, UpdateUser.Order> {

    public record Order(UserId user, Map<String, String> options) implements Request {

        public Order {
            options = Map.copyOf(options);
        }
    }

    private final Profiles profiles;

    @Inject
    public UpdateUser(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("user.update", Order.class)
                .permitOnSystem(ActionGroup.EDIT_PROFILE)
                .locks(order -> List.of(Lock.exclusive(order.user())))
                .failing(EventType.USER_OPTIONS_FAILED_UPDATE)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        // Whose user it is not learns nothing of whether there is one.
        Verdict own = profiles.mayEdit(order.user(), store);
        if (!own.granted()) {
            return own;
        }
        Verdict known = profiles.nameOf(order.user(), store)
                .map(name -> Verdict.ok())
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "user", "id", order.user()));
        return order.options().entrySet().stream()
                .map(option -> profiles.fits(UserPropertyKind.OPTION, option.getKey(), option.getValue()))
                .reduce(known, Verdict::and);
    }

    @Override
    public Order begin(Order order, Store store) {
        if (order.options().isEmpty()) {
            return order;
        }
        store.sql()
                .batch(
                        """
                        insert into user_property (id, user_id, kind, name, content) values (?, ?, 'OPTION', ?, ?)
                        on conflict (user_id, kind, name) do update set content = excluded.content""",
                        order.options().entrySet().stream()
                                .map(option -> new Object[] {
                                    UUID.randomUUID(), order.user(), option.getKey(), option.getValue()
                                })
                                .toList());
        profiles.changed(order.user(), store);
        return order;
    }
}
