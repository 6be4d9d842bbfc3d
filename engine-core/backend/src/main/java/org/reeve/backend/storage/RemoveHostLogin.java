package org.reeve.backend.storage;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;

/** Lets a host log in to a target as all others do. */
@Dependent
public class RemoveHostLogin implements Action<RemoveHostLogin.Order, HostId> {

    public record Order(HostId host, UUID login) implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("storage.login-remove", Order.class)
                .permitOnSystem(ActionGroup.CREATE_STORAGE_DOMAIN)
                .locks(order -> List.of(Lock.exclusive(order.host())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return LoginRules.find(order.host(), order.login(), store);
    }

    @Override
    public HostId begin(Order order, Store store) {
        store.sql().run("delete from storage_connection_extension where id = ?", order.login());
        store.changed(order.host());
        return order.host();
    }
}
