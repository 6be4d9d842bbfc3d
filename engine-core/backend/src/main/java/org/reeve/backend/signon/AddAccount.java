package org.reeve.backend.signon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.api.Secret;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.PasswordHash;
import org.reeve.model.user.UserId;

/** Makes an account in the internal domain. What it may do here is said by roles, once the engine lists it as a user. */
@Dependent
public class AddAccount implements Action<AddAccount.Order, AddAccount.Order> {

    /**
     * @param password without one nobody can sign on
     * @param ends when the password must be changed; absent: at the first sign-on
     */
    public record Order(String name, AccountView.Named named, Optional<Secret> password, Optional<Instant> ends)
            implements Request {}

    private final Passwords passwords;
    private final AccountRules rules;

    @Inject
    public AddAccount(Passwords passwords, AccountRules rules) {
        this.passwords = passwords;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("account.add", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_USERS)
                .locks(order -> List.of(Lock.name("account", order.name())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return rules.name(order.name())
                .and(rules.free("USER", order.name(), store))
                .and(order.password()
                        .map(password -> rules.good(order.name(), password))
                        .orElse(Verdict.ok()));
    }

    @Override
    public Order begin(Order order, Store store) {
        UserId id = new UserId(UUID.randomUUID());
        Optional<String> hash =
                order.password().map(Secret::text).map(passwords::hash).map(PasswordHash::stored);
        store.sql()
                .run(
                        """
                        insert into app_user (id, kind, profile, name, external_id, first_name, last_name, email, department,
                            password_hash, password_changed, password_expires, known)
                        values (?, 'USER', 'internal', ?, ?, ?, ?, ?, ?, ?, ?, ?, false)""",
                        id,
                        order.name(),
                        id.toString(),
                        order.named().firstName(),
                        order.named().lastName(),
                        order.named().email(),
                        order.named().department(),
                        hash,
                        store.now(),
                        order.ends().orElse(store.now()));
        store.created(id);
        return order;
    }
}
