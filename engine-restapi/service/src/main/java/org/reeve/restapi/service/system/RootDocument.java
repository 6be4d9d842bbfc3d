package org.reeve.restapi.service.system;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.backend.datacenter.SummaryQuery;
import org.reeve.backend.datacenter.SummaryView;
import org.reeve.backend.setting.InstanceIdQuery;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.exchange.Surface;
import org.reeve.restapi.types.Api;
import org.reeve.restapi.types.ApiSummary;
import org.reeve.restapi.types.ApiSummaryItem;
import org.reeve.restapi.types.Link;
import org.reeve.restapi.types.ProductInfo;
import org.reeve.restapi.types.SpecialObjects;
import org.reeve.restapi.types.Tag;
import org.reeve.restapi.types.Template;
import org.reeve.restapi.types.Version;

/** What clients read first: where everything is, which engine this is, and who they are. */
final class RootDocument {

    /** The order in which clients expect the links; those of collections not offered are left out. */
    static final List<String> ORDER = List.of(
            "clusters",
            "datacenters",
            "events",
            "hosts",
            "networks",
            "roles",
            "storagedomains",
            "tags",
            "bookmarks",
            "icons",
            "templates",
            "instancetypes",
            "users",
            "groups",
            "domains",
            "vmpools",
            "vms",
            "disks",
            "jobs",
            "storageconnections",
            "vnicprofiles",
            "diskprofiles",
            "cpuprofiles",
            "schedulingpolicyunits",
            "schedulingpolicies",
            "permissions",
            "macpools",
            "networkfilters",
            "operatingsystems",
            "externalhostproviders",
            "openstackimageproviders",
            "openstackvolumeproviders",
            "openstacknetworkproviders",
            "katelloerrata",
            "affinitylabels",
            "clusterlevels",
            "imagetransfers",
            "externalvmimports",
            "externaltemplateimports");

    private static final Set<String> SEARCHABLE = Set.of(
            "clusters",
            "datacenters",
            "events",
            "hosts",
            "networks",
            "storagedomains",
            "templates",
            "users",
            "groups",
            "instancetypes",
            "vmpools",
            "vms",
            "disks");

    private static final String ZERO = "00000000-0000-0000-0000-000000000000";

    private final Exchange exchange;

    RootDocument(Exchange exchange) {
        this.exchange = exchange;
    }

    Api api() {
        var api = new Api();
        api.setLinks(links());
        api.setProductInfo(product(exchange.ask(new InstanceIdQuery())));
        api.setSpecialObjects(special());
        if (exchange.caller().admin()) api.setSummary(summary(exchange.ask(new SummaryQuery())));
        api.setTime(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        api.setAuthenticatedUser(Refs.user(exchange.caller().user()));
        api.setEffectiveUser(Refs.user(exchange.caller().user()));
        return api;
    }

    private static List<Link> links() {
        Map<String, Link> offered = Surface.of(SystemResource.class).links(Refs.ROOT).stream()
                .collect(Collectors.toMap(Link::getRel, Function.identity()));
        return ORDER.stream()
                .filter(offered::containsKey)
                .flatMap(rel -> links(offered.get(rel)))
                .toList();
    }

    private static Stream<Link> links(Link link) {
        if (!SEARCHABLE.contains(link.getRel())) return Stream.of(link);
        String from = link.getRel().equals("events") ? ";from={event_id}" : "";
        return Stream.of(link, Link.to(link.getHref() + from + "?search={query}", link.getRel() + "/search"));
    }

    /** Clients compare the version with that of the API they were made for. */
    private static ProductInfo product(String instance) {
        var version = new Version();
        version.setMajor(4);
        version.setMinor(5);
        version.setBuild(6);
        version.setRevision(0);
        version.setFullVersion("4.5.6-reeve-1.0.0");
        var product = new ProductInfo();
        product.setName("Reeve");
        product.setVendor("reeve.org");
        product.setInstanceId(instance);
        product.setVersion(version);
        return product;
    }

    private static ApiSummary summary(SummaryView view) {
        var summary = new ApiSummary();
        summary.setVms(item(view.vms()));
        summary.setHosts(item(view.hosts()));
        summary.setUsers(item(view.users()));
        summary.setStorageDomains(item(view.storageDomains()));
        return summary;
    }

    private static ApiSummaryItem item(SummaryView.Count count) {
        var item = new ApiSummaryItem();
        item.setActive(count.active());
        item.setTotal(count.total());
        return item;
    }

    private static SpecialObjects special() {
        var special = new SpecialObjects();
        special.setBlankTemplate(Refs.to(Template::new, "templates", ZERO));
        special.setRootTag(Refs.to(Tag::new, "tags", ZERO));
        return special;
    }
}
