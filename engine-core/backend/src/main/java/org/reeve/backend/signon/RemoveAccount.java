package org.reeve.backend.signon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Circle;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.user.Grants;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.UserId;

/** Removes an account or a group from the internal domain, and thereby from the engine, with everything it had. */
@Dependent
public class RemoveAccount implements Action<RemoveAccount.Order, RemoveAccount.Order> {

    public record Order(UserId account, boolean group) implements Request {

        String kind() {
            return group ? "GROUP" : "USER";
        }
    }

    private final Sessions sessions;
    private final AccountRules rules;
    private final Grants grants;

    @Inject
    public RemoveAccount(Sessions sessions, AccountRules rules, Grants grants) {
        this.sessions = sessions;
        this.rules = rules;
        this.grants = grants;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("account.remove", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_USERS)
                .locks(order -> List.of(Lock.exclusive(order.account()), Lock.name("permission", "removal")))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return rules.there(order.account(), order.kind(), store)
                .and(Verdict.refuseIf(store.caller().user().equals(order.account()), "sign-on.not-oneself"))
                .and(Verdict.refuseIf(order.account().value().equals(Circle.EVERYONE), "user.everyone-stays"))
                .and(order.group() ? Verdict.ok() : grants.administratorsStayWithout(order.account(), store));
    }

    @Override
    public Order begin(Order order, Store store) {
        String name = rules.nameOf(order.account(), order.kind(), store).orElseThrow();
        store.sql().run("delete from app_user where id = ?", order.account());
        store.removed(order.account());
        store.afterCommit(() -> sessions.forget(order.account()));
        store.log(
                order.group() ? EventType.USER_REMOVE_AD_GROUP : EventType.USER_REMOVE_ADUSER,
                Facts.about(order.account(), name));
        return order;
    }
}
