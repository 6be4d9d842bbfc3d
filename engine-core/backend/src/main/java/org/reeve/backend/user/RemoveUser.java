package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.UserId;

/** Removes a user from the engine with all his roles. His account stays in its domain, and is good for nothing here. */
@Dependent
public class RemoveUser implements Action<RemoveUser.Order, RemoveUser.Order> {

    public record Order(UserId user) implements Request {}

    private final Directory directory;
    private final Grants grants;

    @Inject
    public RemoveUser(Directory directory, Grants grants) {
        this.directory = directory;
        this.grants = grants;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("user.remove", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_USERS)
                // Together with taking roles: the last administrator must not go on two ways at once.
                .locks(order -> List.of(Lock.exclusive(order.user()), Lock.name("permission", "removal")))
                .failing(EventType.USER_FAILED_REMOVE_ADUSER)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Directory.Entry> entry = directory.find("USER", order.user(), store);
        if (entry.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "user", "id", order.user());
        }
        return Verdict.refuseIf(store.caller().user().equals(order.user()), "user.not-oneself")
                .and(Verdict.refuseIf(order.user().equals(Directory.ADMINISTRATOR), "user.not-the-administrator"))
                .and(grants.administratorsStayWithout(order.user(), store));
    }

    @Override
    public Order begin(Order order, Store store) {
        directory.forget(
                directory.find("USER", order.user(), store).orElseThrow(), EventType.USER_REMOVE_ADUSER, store);
        return order;
    }
}
