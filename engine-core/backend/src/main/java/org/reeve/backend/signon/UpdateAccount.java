package org.reeve.backend.signon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.user.Grants;
import org.reeve.logic.lock.Lock;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.UserId;

/** Changes what is known of a person, and whether the account may be used. Who is disabled is signed off at once. */
@Dependent
public class UpdateAccount implements Action<UpdateAccount.Order, UpdateAccount.Order> {

    /** Absent things stay as they are. */
    public record Order(
            UserId account,
            Optional<String> firstName,
            Optional<String> lastName,
            Optional<String> email,
            Optional<String> department,
            Optional<Boolean> disabled)
            implements Request {

        public static Order disable(UserId account, boolean disabled) {
            return new Order(
                    account,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(disabled));
        }
    }

    private final SessionRows rows;
    private final Sessions sessions;
    private final AccountRules rules;
    private final Grants grants;

    @Inject
    public UpdateAccount(SessionRows rows, Sessions sessions, AccountRules rules, Grants grants) {
        this.rows = rows;
        this.sessions = sessions;
        this.rules = rules;
        this.grants = grants;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("account.update", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_USERS)
                .locks(order -> List.of(Lock.exclusive(order.account()), Lock.name("permission", "removal")))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        boolean off = order.disabled().orElse(false);
        return rules.there(order.account(), "USER", store)
                .and(Verdict.refuseIf(off && store.caller().user().equals(order.account()), "sign-on.not-oneself"))
                .and(off ? grants.administratorsStayWithout(order.account(), store) : Verdict.ok());
    }

    @Override
    public Order begin(Order order, Store store) {
        store.sql()
                .run(
                        """
                        update app_user set first_name = coalesce(?, first_name), last_name = coalesce(?, last_name),
                            email = coalesce(?, email), department = coalesce(?, department), disabled = coalesce(?, disabled)
                        where id = ?""",
                        order.firstName(),
                        order.lastName(),
                        order.email(),
                        order.department(),
                        order.disabled(),
                        order.account());
        if (order.disabled().orElse(false)) {
            rows.closeAll(order.account());
            store.afterCommit(() -> sessions.forget(order.account()));
        }
        store.changed(order.account());
        return order;
    }
}
