package org.reeve.restapi.service.cluster;

import java.util.Arrays;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.ClusterFeaturesService;
import org.reeve.restapi.types.ClusterFeature;

/** The features that clusters of a level can be given beyond those that all have. */
public final class LevelFeaturesResource implements ClusterFeaturesService {

    private final Exchange exchange;
    private final String level;

    LevelFeaturesResource(Exchange exchange, String level) {
        this.exchange = exchange;
        this.level = level;
    }

    @Override
    public Listing<ClusterFeature> list() {
        String known = ClusterLevelResource.known(level);
        return exchange.list(
                ClusterFeature.META,
                LevelFeatureResource.class,
                Arrays.stream(org.reeve.model.cluster.ClusterFeature.values())
                        .map(feature -> LevelMapping.type(feature, known)));
    }

    @Override
    public LevelFeatureResource featureService(String id) {
        return new LevelFeatureResource(exchange.at(id), level, id);
    }
}
