package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/** Adds a user of a domain to the engine, or a group, so that roles can be given to him or to all who are in it. */
@Dependent
public class AddPerson implements Action<AddPerson.Order, AddPerson.Order> {

    /** Which of the two. */
    public enum Kind {
        USER,
        GROUP
    }

    public record Order(Kind kind, Directory.Named named) implements Request {}

    private final Directory directory;

    @Inject
    public AddPerson(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("person.add", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_USERS)
                .locks(order -> List.of(Lock.name(
                        order.kind().name().toLowerCase(Locale.ROOT),
                        order.named().toString())))
                .failing(EventType.USER_FAILED_ADD_ADUSER)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return directory.there(directory.find(order.kind().name(), order.named(), store), order.named());
    }

    @Override
    public Order begin(Order order, Store store) {
        directory.add(directory.find(order.kind().name(), order.named(), store).orElseThrow(), store);
        return order;
    }
}
