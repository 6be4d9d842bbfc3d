package org.reeve.backend.event;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.event.NotificationGroup;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.UserId;

/** Has somebody notified whenever an event of a type is raised. */
@Dependent
public class SubscribeToEvent implements Action<SubscribeToEvent.Order, SubscribeToEvent.Order> {

    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>]{1,190}");
    private static final int LONGEST_ADDRESS = 255;

    /** @param address absent: where the user's own mail goes */
    public record Order(UserId user, EventType event, NotificationMethod method, Optional<String> address)
            implements Request {}

    @Override
    public Spec<Order> spec() {
        return Spec.named("event.subscribe", Order.class)
                .permitOnSystem(ActionGroup.EVENT_NOTIFICATION_MANAGEMENT)
                .locks(order -> List.of(Lock.exclusive(order.user())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        if (mail(order.user(), store).isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "user", "id", order.user());
        }
        String address = address(order, store);
        boolean mailed = order.method() == NotificationMethod.SMTP;
        boolean usable = !address.isBlank()
                && address.length() <= LONGEST_ADDRESS
                && (!mailed || MAIL.matcher(address).matches());
        return Verdict.invalidIf(
                        NotificationGroup.of(order.event()).isEmpty(), "events.not-notifiable", "event", order.event())
                .and(Verdict.invalidIf(!usable, "events.address-invalid", "address", address))
                .and(Verdict.refuseIf(subscribed(order, store), "events.already-subscribed", "event", order.event()));
    }

    private static boolean subscribed(Order order, Store store) {
        return store.sql()
                .first(
                        "select 1 from event_subscription where user_id = ? and event = ?",
                        row -> true,
                        order.user(),
                        order.event())
                .isPresent();
    }

    private static String address(Order order, Store store) {
        return order.address().or(() -> mail(order.user(), store)).orElse("");
    }

    private static Optional<String> mail(UserId user, Store store) {
        return store.sql()
                .first("select email from app_user where id = ? and kind = 'USER'", row -> row.getString(1), user);
    }

    @Override
    public Order begin(Order order, Store store) {
        store.sql()
                .run(
                        "insert into event_subscription (user_id, event, method, address) values (?, ?, ?, ?)",
                        order.user(),
                        order.event(),
                        order.method(),
                        address(order, store));
        store.changed(order.user());
        return order;
    }
}
