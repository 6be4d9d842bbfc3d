package org.reeve.backend.signon;

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
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.UserId;

/** Makes a group in the internal domain. */
@Dependent
public class AddAccountGroup implements Action<AddAccountGroup.Order, AddAccountGroup.Order> {

    public record Order(String name) implements Request {}

    private final AccountRules rules;

    @Inject
    public AddAccountGroup(AccountRules rules) {
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("account.add-group", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_USERS)
                .locks(order -> List.of(Lock.name("account", order.name())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return rules.name(order.name()).and(rules.free("GROUP", order.name(), store));
    }

    @Override
    public Order begin(Order order, Store store) {
        UserId id = new UserId(UUID.randomUUID());
        store.sql()
                .run(
                        "insert into app_user (id, kind, profile, name, external_id, known) values (?, 'GROUP', 'internal', ?, ?, false)",
                        id,
                        order.name(),
                        id.toString());
        store.created(id);
        return order;
    }
}
