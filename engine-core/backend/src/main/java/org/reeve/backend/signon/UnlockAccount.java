package org.reeve.backend.signon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.UserId;

/** Lets an account sign on again that was locked after too many wrong passwords. */
@Dependent
public class UnlockAccount implements Action<UnlockAccount.Order, UnlockAccount.Order> {

    public record Order(UserId account) implements Request {}

    private final Passwords passwords;
    private final AccountRows accounts;
    private final AccountRules rules;

    @Inject
    public UnlockAccount(Passwords passwords, AccountRows accounts, AccountRules rules) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("account.unlock", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_USERS)
                .locks(order -> List.of(Lock.exclusive(order.account())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return rules.there(order.account(), "USER", store);
    }

    @Override
    public Order begin(Order order, Store store) {
        accounts.unlock(order.account());
        store.afterCommit(passwords::forgive);
        return order;
    }
}
