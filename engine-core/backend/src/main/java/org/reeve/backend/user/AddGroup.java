package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Adds a group of a domain to the engine, so that roles can be given to all who are in it. */
@Dependent
public class AddGroup implements Action<AddGroup.Order, AddGroup.Order> {

    public record Order(Directory.Named named) implements Request {}

    private final Directory directory;

    @Inject
    public AddGroup(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("group.add", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_USERS)
                .locks(order -> List.of(Lock.name("group", order.named().toString())))
                .failing(EventType.USER_FAILED_ADD_ADUSER)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return directory.there(directory.find("GROUP", order.named(), store), order.named());
    }

    @Override
    public Order begin(Order order, Store store) {
        directory.add(directory.find("GROUP", order.named(), store).orElseThrow(), store);
        return order;
    }
}
