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

/** Adds a user of a domain to the engine, so that roles can be given to him. */
@Dependent
public class AddUser implements Action<AddUser.Order, AddUser.Order> {

    public record Order(Directory.Named named) implements Request {}

    private final Directory directory;

    @Inject
    public AddUser(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("user.add", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_USERS)
                .locks(order -> List.of(Lock.name("user", order.named().toString())))
                .failing(EventType.USER_FAILED_ADD_ADUSER)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return directory.there(directory.find("USER", order.named(), store), order.named());
    }

    @Override
    public Order begin(Order order, Store store) {
        directory.add(directory.find("USER", order.named(), store).orElseThrow(), store);
        return order;
    }
}
