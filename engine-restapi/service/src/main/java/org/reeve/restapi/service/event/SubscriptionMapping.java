package org.reeve.restapi.service.event;

import jakarta.ws.rs.NotFoundException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reeve.backend.event.NotificationMethod;
import org.reeve.backend.event.SubscribeToEvent;
import org.reeve.backend.event.SubscriptionView;
import org.reeve.model.event.EventType;
import org.reeve.model.event.NotificationGroup;
import org.reeve.model.user.UserId;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.EventSubscription;
import org.reeve.restapi.types.NotifiableEvent;

/** Subscriptions as the API has them: each is named by its event, in the API's word for it. */
final class SubscriptionMapping {

    /** The API says host and engine where events have kept the oldest names. */
    private static final Map<String, EventType> BY_WIRE = Arrays.stream(NotificationGroup.values())
            .flatMap(group -> group.events().stream())
            .distinct()
            .collect(Collectors.toMap(SubscriptionMapping::wire, Function.identity()));

    private SubscriptionMapping() {}

    static String wire(EventType event) {
        return event.name().replace("VDS_", "HOST_").replace("VDC_", "ENGINE_").toLowerCase(Locale.ROOT);
    }

    /** @throws NotFoundException when nobody can be notified of it */
    static EventType event(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire)).orElseThrow(NotFoundException::new);
    }

    static EventSubscription type(SubscriptionView view) {
        var type = new EventSubscription();
        type.setId(wire(view.event()));
        type.setEvent(NotifiableEvent.valueOf(wire(view.event()).toUpperCase(Locale.ROOT)));
        type.setNotificationMethod(
                org.reeve.restapi.types.NotificationMethod.valueOf(view.method().name()));
        type.setAddress(view.address());
        type.setUser(Refs.user(view.user()));
        return type;
    }

    static SubscribeToEvent.Order add(UserId user, EventSubscription given) {
        return new SubscribeToEvent.Order(
                user,
                event(Given.required(given.getEvent(), "event").wire()),
                Given.maybe(
                                given.getNotificationMethod(),
                                "notification_method",
                                method -> NotificationMethod.valueOf(method.name()))
                        .orElse(NotificationMethod.SMTP),
                Optional.ofNullable(given.getAddress()).filter(address -> !address.isBlank()));
    }
}
