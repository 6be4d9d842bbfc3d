package org.reeve.backend.event;

import static org.reeve.logic.search.Field.NOTHING;
import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.date;
import static org.reeve.logic.search.Field.flag;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.number;
import static org.reeve.logic.search.Field.text;

import java.util.List;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;
import org.reeve.model.event.Severity;

/**
 * What events can be searched by. They keep the names of what they were about, for that may be gone; words without a field are looked for
 * in the message alone, which says them all.
 */
final class EventSearch {

    static final Searchable KIND = new Searchable(
            List.of("Events", "Event"),
            "event e",
            "e.id",
            "{me:e.user_id} or {vm:e.vm_id} or {template:e.template_id}",
            List.of(
                    text("message", "e.text").freely(),
                    number("type", "e.code"),
                    text("name", "e.name"),
                    choice("severity", "e.severity", Severity.class).freely(),
                    date("time", "e.at"),
                    text("usrname", told("{me:e.user_id}", "e.facts ->> 'user'")),
                    text("event_host", told("{admin:e.id}", "e.facts ->> 'host'")),
                    text("event_vm", told("{vm:e.vm_id}", "e.facts ->> 'vm'")),
                    text("event_template", told("{template:e.template_id}", "e.facts ->> 'template'")),
                    text("event_storage", told("{admin:e.id}", "e.facts ->> 'storage_domain'")),
                    text("event_datacenter", told("{admin:e.id}", "e.facts ->> 'data_center'")),
                    text("correlation_id", "e.correlation_id"),
                    text("origin", "e.origin"),
                    number("custom_event_id", "e.custom_id"),
                    flag("deleted", "e.deleted"),
                    number("id", "e.id"),
                    id("_event_vm_id", told("{vm:e.vm_id}", "e.vm_id")),
                    id("_event_template_id", told("{template:e.template_id}", "e.template_id")),
                    id("_event_storage_id", told("{admin:e.id}", "e.storage_domain_id")),
                    id("_event_host_id", told("{admin:e.id}", "e.host_id")),
                    id("_event_datacenter_id", told("{admin:e.id}", "e.data_center_id")),
                    // No event is about a volume or a quota.
                    text("event_volume", NOTHING),
                    id("_event_quota_id", "null::uuid"),
                    id("usrid", told("{me:e.user_id}", "e.user_id"))),
            List.of(
                    // What else an event is about is the administrators' affair, and who did it is, but for oneself.
                    Reference.to("Vms", "e.vm_id in (%s)"),
                    Reference.to("Templates", "e.template_id in (%s)"),
                    Reference.to("Hosts", "{admin:e.id} and e.host_id in (%s)"),
                    Reference.to("Users", "{me:e.user_id} and e.user_id in (%s)"),
                    Reference.to("Clusters", "{admin:e.id} and e.cluster_id in (%s)"),
                    Reference.to("DataCenter", "{admin:e.id} and e.data_center_id in (%s)"),
                    Reference.to("Storage", "{admin:e.id} and e.storage_domain_id in (%s)"),
                    Reference.to("Volumes", "false and exists (%s)"),
                    Reference.to("Quota", "false and exists (%s)")));

    private static String told(String whom, String what) {
        return "case when " + whom + " then " + what + " end";
    }

    private EventSearch() {}
}
