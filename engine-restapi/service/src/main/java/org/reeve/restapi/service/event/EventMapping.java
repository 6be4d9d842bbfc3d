package org.reeve.restapi.service.event;

import org.reeve.backend.event.EventView;
import org.reeve.model.Id;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Event;
import org.reeve.restapi.types.LogSeverity;

/** Events as the API has them. */
final class EventMapping {

    /** Seconds within which a repeated event is not raised again; ours are raised on transitions and never repeated. */
    private static final int FLOOD_RATE = 0;

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
        event.setFloodRate(FLOOD_RATE);
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
}
