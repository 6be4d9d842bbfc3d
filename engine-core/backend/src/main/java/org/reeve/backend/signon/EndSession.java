package org.reeve.backend.signon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.SessionId;

/** Signs somebody off, with everything that came out of the session. */
@Dependent
public class EndSession implements Action<EndSession.Order, EndSession.Order> {

    public record Order(SessionId session) implements Request {}

    private final SessionRows rows;
    private final Sessions sessions;

    @Inject
    public EndSession(SessionRows rows, Sessions sessions) {
        this.rows = rows;
        this.sessions = sessions;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("session.end", Order.class)
                .permitOnSystem(ActionGroup.MANIPULATE_USERS)
                .locks(order -> List.of(Lock.exclusive(order.session())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return rows.find(order.session())
                .map(session -> Verdict.ok())
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "session", "id", order.session()));
    }

    @Override
    public Order begin(Order order, Store store) {
        Optional<SessionRows.Session> session = rows.find(order.session());
        rows.close(order.session());
        session.ifPresent(ended -> {
            store.afterCommit(() -> sessions.forget(ended.user()));
            store.log(EventType.USER_VDC_SESSION_TERMINATED, Facts.about(ended.user(), ended.name()));
        });
        return order;
    }
}
