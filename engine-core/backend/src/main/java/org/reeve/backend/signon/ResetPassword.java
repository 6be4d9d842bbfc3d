package org.reeve.backend.signon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.api.Secret;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.UserId;

/** Gives an account another password and unlocks it; whoever was signed on by the old one is signed off. */
@Dependent
public class ResetPassword implements Action<ResetPassword.Order, ResetPassword.Order> {

    /** @param ends when it must be changed; absent: at the next sign-on */
    public record Order(UserId account, Secret password, Optional<Instant> ends) implements Request {}

    private final Passwords passwords;
    private final AccountRows accounts;
    private final SessionRows rows;
    private final Sessions sessions;
    private final AccountRules rules;

    @Inject
    public ResetPassword(
            Passwords passwords, AccountRows accounts, SessionRows rows, Sessions sessions, AccountRules rules) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.rows = rows;
        this.sessions = sessions;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("account.reset-password", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_USERS)
                .locks(order -> List.of(Lock.exclusive(order.account())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return rules.nameOf(order.account(), "USER", store)
                .map(name -> rules.good(name, order.password()))
                .orElseGet(() -> rules.there(order.account(), "USER", store));
    }

    @Override
    public Order begin(Order order, Store store) {
        AccountRows.Account account = accounts.find(order.account()).orElseThrow();
        Instant ends = order.ends().orElse(store.now());
        passwords.set(account, passwords.hash(order.password().text()), Optional.of(ends));
        rows.closeAll(order.account());
        store.afterCommit(() -> sessions.forget(order.account()));
        store.log(
                EventType.USER_PASSWORD_CHANGED,
                Facts.about(order.account(), account.name()).with("user", account.name()));
        return order;
    }
}
