package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.Vault;
import org.reeve.logic.lock.Lock;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;

/** Changes how one host logs in to a target. What is absent stays. */
@Dependent
public class UpdateHostLogin implements Action<UpdateHostLogin.Order, HostId> {

    public record Order(
            HostId host, UUID login, Optional<String> target, Optional<String> user, Optional<String> password)
            implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.login-update", Order.class)
                .permitOnSystem(ActionGroup.CREATE_STORAGE_DOMAIN)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return LoginRules.find(order.host(), order.login(), store)
                .and(LoginRules.check(order.host(), order.target(), order.user(), Optional.of(order.login()), store));
    }

    @Override
    public HostId begin(Order order, Store store) {
        store.sql()
                .run(
                        """
                        update storage_connection_extension set target = coalesce(?, target), user_name = coalesce(?, user_name),
                            password = coalesce(?, password), version = version + 1 where id = ?""",
                        order.target(),
                        order.user(),
                        order.password().map(Vault.ofThisEngine()::seal),
                        order.login());
        store.changed(order.host());
        return order.host();
    }
}
