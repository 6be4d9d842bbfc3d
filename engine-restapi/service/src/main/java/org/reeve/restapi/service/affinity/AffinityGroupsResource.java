package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.affinity.AddAffinityGroup;
import org.reeve.backend.affinity.AffinityGroupsQuery;
import org.reeve.model.affinity.AffinityGroupId;
import org.reeve.model.cluster.ClusterId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.services.AffinityGroupsService;
import org.reeve.restapi.types.AffinityGroup;

/** The affinity groups of a cluster. */
public final class AffinityGroupsResource implements AffinityGroupsService {

    private final Exchange exchange;
    private final ClusterId cluster;

    public AffinityGroupsResource(Exchange exchange, ClusterId cluster) {
        this.exchange = exchange;
        this.cluster = cluster;
    }

    @Override
    public Listing<AffinityGroup> list() {
        return exchange.list(
                AffinityGroup.META,
                AffinityGroupResource.class,
                new AffinityGroupsQuery(cluster, Optional.empty()),
                AffinityMapping::type);
    }

    @Override
    public Response add(AffinityGroup given) {
        Given.required(given.getName(), "name");
        AffinityMapping.complete(given.getVmsRule(), "vms_rule");
        AffinityMapping.complete(given.getHostsRule(), "hosts_rule");
        var order = new AddAffinityGroup.Order(cluster, Labels.of(given), AffinityMapping.wishes(given, exchange));
        return exchange.added(exchange.run(order), id -> groupService(id).get());
    }

    @Override
    public AffinityGroupResource groupService(String id) {
        return new AffinityGroupResource(exchange.at(id), cluster, Given.id(id, AffinityGroupId::new));
    }
}
