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

/** Puts another key in the place of one that a user keeps. */
@Dependent
public class UpdateSshKey implements Action<UpdateSshKey.Order, UpdateSshKey.Order> {

    public record Order(UserId user, UserPropertyId key, String content) implements Request {}

    private final Profiles profiles;

    @Inject
    public UpdateSshKey(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("user.update-key", Order.class)
                .permitOnSystem(ActionGroup.EDIT_PROFILE)
                .locks(order -> List.of(Lock.exclusive(order.user())))
                .failing(EventType.USER_OPTIONS_FAILED_UPDATE)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        String name = Profiles.nameOfKey(order.content());
        boolean other = store.sql()
                .first(
                        "select 1 from user_property where user_id = ? and name = ? and id <> ?",
                        row -> true,
                        order.user(),
                        name,
                        order.key())
                .isPresent();
        return profiles.mayEdit(order.user(), store)
                .and(profiles.fits(UserPropertyKind.SSH_PUBLIC_KEY, name, order.content()))
                .and(Verdict.refuseIf(other, "user.property-there", "name", name));
    }

    @Override
    public Order begin(Order order, Store store) {
        store.sql()
                .run(
                        "update user_property set name = ?, content = ? where id = ? and user_id = ? and kind = 'SSH_PUBLIC_KEY'",
                        Profiles.nameOfKey(order.content()),
                        order.content().strip(),
                        order.key(),
                        order.user());
        profiles.changed(order.user(), store);
        return order;
    }
}
