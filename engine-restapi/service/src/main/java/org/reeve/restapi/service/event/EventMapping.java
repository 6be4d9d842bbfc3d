package org.reeve.restapi.service.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.event.AddExternalEvent;
import org.reeve.backend.event.EventView;
import org.reeve.model.Id;
import org.reeve.model.event.Severity;
import org.reeve.model.user.UserId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Event;
import org.reeve.restapi.types.LogSeverity;

/** Events as the API has them. */
final class EventMapping {

    private EventMapping() {}

    static Event type(EventView view) {
        var event = new Event();
        event.setId(Long.toString(view.id()));
        event.setIndex((int) Math.min(view.id(), Integer.MAX_VALUE));
        event.setCode(view.code());
        event.setSeverity(LogSeverity.valueOf(view.severity().name()));
        event.setTime(view.at());
        event.setDescription(view.text());
        event.setCorrelationId(view.correlation().isBlank() ? null : view.correlation());
        event.setOrigin(view.origin());
        event.setCustomId(view.customId());
        event.setCustomData(view.customData().isEmpty() ? null : view.customData());
        event.setFloodRate(view.floodRate());
        event.setLogOnHost(view.logOnHost() ? true : null);
        view.objects().forEach((kind, id) -> about(event, kind, () -> id));
        return event;
    }

    private static void about(Event event, String kind, Id id) {
        switch (kind) {
            case "vm" -> event.setVm(Refs.vm(id));
            case "host" -> event.setHost(Refs.host(id));
            case "cluster" -> event.setCluster(Refs.cluster(id));
            case "data_center" -> event.setDataCenter(Refs.dataCenter(id));
            case "storage_domain" -> event.setStorageDomain(Refs.storageDomain(id));
            case "template" -> event.setTemplate(Refs.template(id));
            case "user" -> event.setUser(Refs.user(id));
            default -> {
                // The API's events cannot name disks, networks and jobs; their text does.
            }
        }
    }

    static AddExternalEvent.Order add(Event given, Exchange exchange) {
        return new AddExternalEvent.Order(
                Severity.valueOf(Given.required(given.getSeverity(), "severity").name()),
                Given.required(given.getDescription(), "description"),
                new AddExternalEvent.Source(
                        Given.required(given.getOrigin(), "origin"), Given.required(given.getCustomId(), "custom_id")),
                new AddExternalEvent.Details(
                        Optional.ofNullable(given.getCustomData()),
                        Given.or(given.getFloodRate(), 0),
                        Given.or(given.getLogOnHost(), false),
                        Optional.ofNullable(given.getCorrelationId())),
                objects(given, new Named(exchange)));
    }

    private static Map<String, UUID> objects(Event given, Named named) {
        Map<String, UUID> objects = new LinkedHashMap<>();
        put(objects, "vm", named.vm(given.getVm()));
        put(objects, "template", named.template(given.getTemplate()));
        put(objects, "host", named.host(given.getHost()));
        put(objects, "cluster", named.cluster(given.getCluster()));
        put(objects, "data_center", named.dataCenter(given.getDataCenter()));
        put(objects, "storage_domain", named.storageDomain(given.getStorageDomain()));
        if (given.getUser() != null && given.getUser().getId() != null)
            put(objects, "app_user", Optional.of(Given.id(given.getUser().getId(), UserId::new)));
        return objects;
    }

    private static void put(Map<String, UUID> objects, String kind, Optional<? extends Id> id) {
        id.ifPresent(found -> objects.put(kind, found.value()));
    }
}
