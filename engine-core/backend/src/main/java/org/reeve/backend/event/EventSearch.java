package org.reeve.backend.event;

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
            "event",
            List.of(
                    text("message", "e.text").freely(),
                    number("type", "e.code"),
                    text("name", "e.name"),
                    choice("severity", "e.severity", Severity.class).freely(),
                    date("time", "e.at"),
                    text("usrname", "e.facts ->> 'user'"),
                    text("event_host", "e.facts ->> 'host'"),
                    text("event_vm", "e.facts ->> 'vm'"),
                    text("event_template", "e.facts ->> 'template'"),
                    text("event_storage", "e.facts ->> 'storage_domain'"),
                    text("event_datacenter", "e.facts ->> 'data_center'"),
                    text("correlation_id", "e.correlation_id"),
                    text("origin", "e.origin"),
                    number("custom_event_id", "e.custom_id"),
                    flag("deleted", "e.deleted"),
                    number("id", "e.id"),
                    id("_event_vm_id", "e.vm_id"),
                    id("_event_template_id", "e.template_id"),
                    id("_event_storage_id", "e.storage_domain_id"),
                    id("_event_host_id", "e.host_id"),
                    id("_event_datacenter_id", "e.data_center_id"),
                    id("usrid", "e.user_id")),
            List.of(
                    Reference.to("Vms", "e.vm_id in (%s)"),
                    Reference.to("Templates", "e.template_id in (%s)"),
                    Reference.to("Hosts", "e.host_id in (%s)"),
                    Reference.to("Users", "e.user_id in (%s)"),
                    Reference.to("Clusters", "e.cluster_id in (%s)"),
                    Reference.to("DataCenter", "e.data_center_id in (%s)"),
                    Reference.to("Storage", "e.storage_domain_id in (%s)")));

    private EventSearch() {}
}
