package org.reeve.backend.signon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Circle;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.UserId;

/** Puts an account, or a group, into a group of the internal domain, or takes it out. */
@Dependent
public class SetMembership implements Action<SetMembership.Order, SetMembership.Order> {

    /** @param member an account or a group */
    public record Order(UserId member, UserId group, boolean in) implements Request {}

    private final Sessions sessions;
    private final AccountRules rules;

    @Inject
    public SetMembership(Sessions sessions, AccountRules rules) {
        this.sessions = sessions;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("account.set-membership", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_USERS)
                // Two at once could close a circle that neither sees.
                .locks(order -> List.of(Lock.name("account", "membership")))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        boolean round = order.in()
                && store.sql()
                        .first(
                                Circle.WITH + "select 1 from circle where id = ?",
                                row -> true,
                                order.group(),
                                order.member())
                        .isPresent();
        return rules.there(order.group(), "GROUP", store)
                .and(
                        rules.nameOf(order.member(), "USER", store).isPresent()
                                ? Verdict.ok()
                                : rules.there(order.member(), "GROUP", store))
                .and(Verdict.refuseIf(round, "sign-on.group-in-itself"));
    }

    @Override
    public Order begin(Order order, Store store) {
        store.sql()
                .run(
                        order.in()
                                ? "insert into app_user_group (user_id, group_id) values (?, ?) on conflict do nothing"
                                : "delete from app_user_group where user_id = ? and group_id = ?",
                        order.member(),
                        order.group());
        store.changed(order.group());
        // Whether somebody is an administrator may have changed with it.
        store.afterCommit(() -> sessions.forget(order.member()));
        return order;
    }
}
