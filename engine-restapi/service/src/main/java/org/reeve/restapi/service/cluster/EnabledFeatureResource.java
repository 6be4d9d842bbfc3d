package org.reeve.restapi.service.cluster;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reeve.backend.cluster.FeaturesQuery;
import org.reeve.backend.cluster.SwitchFeature;
import org.reeve.model.cluster.ClusterId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.ClusterEnabledFeatureService;
import org.reeve.restapi.types.ClusterFeature;

/** One feature that a cluster was given. */
public final class EnabledFeatureResource implements ClusterEnabledFeatureService {

    private final Exchange exchange;
    private final ClusterId cluster;
    private final UUID feature;

    EnabledFeatureResource(Exchange exchange, ClusterId cluster, UUID feature) {
        this.exchange = exchange;
        this.cluster = cluster;
        this.feature = feature;
    }

    @Override
    public ClusterFeature get() {
        return exchange.ask(new FeaturesQuery(cluster)).stream()
                .filter(one -> one.id().equals(feature))
                .findFirst()
                .map(one -> exchange.single(EnabledFeatureResource.class, LevelMapping.type(one)))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Response remove() {
        return exchange.removed(exchange.run(new SwitchFeature.Order(cluster, feature, false)));
    }
}
