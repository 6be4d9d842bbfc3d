package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Circle;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.UserId;

/** Removes a group from the engine with all its roles; its domain keeps it. */
@Dependent
public class RemoveGroup implements Action<RemoveGroup.Order, RemoveGroup.Order> {

    public record Order(UserId group) implements Request {}

    private final Directory directory;

    @Inject
    public RemoveGroup(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("group.remove", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_USERS)
                .locks(order -> List.of(Lock.exclusive(order.group())))
                .failing(EventType.USER_REMOVE_AD_GROUP_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Directory.Entry> entry = directory.find("GROUP", order.group(), store);
        return entry.isEmpty()
                ? Verdict.notFound("kernel.not-found", "kind", "group", "id", order.group())
                : Verdict.refuseIf(order.group().value().equals(Circle.EVERYONE), "user.everyone-stays");
    }

    @Override
    public Order begin(Order order, Store store) {
        directory.forget(
                directory.find("GROUP", order.group(), store).orElseThrow(), EventType.USER_REMOVE_AD_GROUP, store);
        return order;
    }
}
