package org.reeve.backend.event;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.event.EventType;
import org.reeve.model.user.UserId;

/** Answers {@link SubscriptionsQuery}. */
@Dependent
public class ListSubscriptions implements ListHandler<SubscriptionsQuery, SubscriptionView> {

    @Override
    public Rows<SubscriptionView> rows(SubscriptionsQuery query, Reader reader) {
        return Rows.of(
                        "s.*",
                        "event_subscription s",
                        row -> new SubscriptionView(
                                new UserId(row.getObject("user_id", UUID.class)),
                                EventType.valueOf(row.getString("event")),
                                NotificationMethod.valueOf(row.getString("method")),
                                row.getString("address")))
                .where("s.user_id = ?", query.user())
                .whereGiven("s.event = ?", query.event())
                .where(Visible.any(
                        reader.caller(),
                        new Visible("s.user_id = ?", List.of(reader.caller().user()))))
                .orderedBy("s.event");
    }
}
