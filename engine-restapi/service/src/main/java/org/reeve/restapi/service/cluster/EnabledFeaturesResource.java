package org.reeve.restapi.service.cluster;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.cluster.FeaturesQuery;
import org.reeve.backend.cluster.SwitchFeature;
import org.reeve.model.cluster.ClusterId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.services.ClusterEnabledFeaturesService;
import org.reeve.restapi.types.ClusterFeature;

/** The features that a cluster was given beyond those of its level. */
public final class EnabledFeaturesResource implements ClusterEnabledFeaturesService {

    private final Exchange exchange;
    private final ClusterId cluster;

    EnabledFeaturesResource(Exchange exchange, ClusterId cluster) {
        this.exchange = exchange;
        this.cluster = cluster;
    }

    @Override
    public Listing<ClusterFeature> list() {
        return exchange.list(
                ClusterFeature.META,
                EnabledFeatureResource.class,
                exchange.ask(new FeaturesQuery(cluster)).stream().map(LevelMapping::type));
    }

    @Override
    public Response add(ClusterFeature given) {
        UUID feature = Given.id(Given.required(given.getId(), "id"), Function.identity());
        return exchange.added(
                exchange.run(new SwitchFeature.Order(cluster, feature, true)).creating(feature),
                id -> featureService(id).get());
    }

    @Override
    public EnabledFeatureResource featureService(String id) {
        UUID feature = Given.id(id, Function.identity());
        return new EnabledFeatureResource(exchange.at(id), cluster, feature);
    }
}
