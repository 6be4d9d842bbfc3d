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
import org.reeve.model.storage.HostLoginId;
import org.reeve.model.user.ActionGroup;

/** Lets one host log in to a target in a way of its own. */
@Dependent
public class AddHostLogin implements Action<AddHostLogin.Order, HostId> {

    public record Order(HostId host, String target, String user, String password) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.login-add", Order.class)
                .permitOnSystem(ActionGroup.CREATE_STORAGE_DOMAIN)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        boolean there = store.sql()
                .first("select 1 from host where id = ?", row -> true, order.host())
                .isPresent();
        return there
                ? LoginRules.check(
                        order.host(), Optional.of(order.target()), Optional.of(order.user()), Optional.empty(), store)
                : Verdict.notFound("host.unknown", "host", order.host());
    }

    @Override
    public HostId begin(Order order, Store store) {
        UUID id = UUID.randomUUID();
        store.sql()
                .run(
                        "insert into storage_connection_extension (id, host_id, target, user_name, password) values (?, ?, ?, ?, ?)",
                        id,
                        order.host(),
                        order.target(),
                        order.user(),
                        Vault.ofThisEngine().seal(order.password()));
        store.created(new HostLoginId(id));
        store.changed(order.host());
        return order.host();
    }
}
