package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.affinity.AffinityGroupsQuery;
import org.reeve.backend.affinity.RemoveAffinityGroup;
import org.reeve.backend.affinity.UpdateAffinityGroup;
import org.reeve.model.affinity.AffinityGroupId;
import org.reeve.model.cluster.ClusterId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.services.AffinityGroupService;
import org.reeve.restapi.types.AffinityGroup;

/** One affinity group. */
public final class AffinityGroupResource implements AffinityGroupService {

    private final Exchange exchange;
    private final ClusterId cluster;
    private final AffinityGroupId id;

    AffinityGroupResource(Exchange exchange, ClusterId cluster, AffinityGroupId id) {
        this.exchange = exchange;
        this.cluster = cluster;
        this.id = id;
    }

    @Override
    public AffinityGroup get() {
        return exchange.found(
                AffinityGroupResource.class, new AffinityGroupsQuery(cluster, Optional.of(id)), AffinityMapping::type);
    }

    @Override
    public AffinityGroup update(AffinityGroup given) {
        exchange.run(
                new UpdateAffinityGroup.Order(cluster, id, Labels.of(given), AffinityMapping.wishes(given, exchange)));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new RemoveAffinityGroup.Order(cluster, id)));
    }

    @Override
    public AffinityGroupVmsResource vmsService() {
        return new AffinityGroupVmsResource(exchange.at("vms"), cluster, id);
    }

    @Override
    public AffinityGroupHostsResource hostsService() {
        return new AffinityGroupHostsResource(exchange.at("hosts"), cluster, id);
    }

    @Override
    public AffinityGroupVmLabelsResource vmLabelsService() {
        return new AffinityGroupVmLabelsResource(exchange.at("vmlabels"), cluster, id);
    }

    @Override
    public AffinityGroupHostLabelsResource hostLabelsService() {
        return new AffinityGroupHostLabelsResource(exchange.at("hostlabels"), cluster, id);
    }
}
