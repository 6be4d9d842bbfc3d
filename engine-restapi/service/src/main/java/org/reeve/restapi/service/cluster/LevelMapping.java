package org.reeve.restapi.service.cluster;

import java.util.Arrays;
import org.reeve.model.cluster.CpuType;
import org.reeve.model.user.ActionGroup;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.user.PermitMapping;
import org.reeve.restapi.types.ClusterFeature;
import org.reeve.restapi.types.ClusterLevel;

/** Feature levels of clusters as the API has them: the processors they know, the rights that count at them. */
final class LevelMapping {

    private LevelMapping() {}

    static ClusterLevel type(String name) {
        var level = new ClusterLevel();
        level.setId(name);
        level.setCpuTypes(CpuType.at(name).stream().map(LevelMapping::type).toList());
        level.setPermits(
                Arrays.stream(ActionGroup.values()).map(PermitMapping::type).toList());
        return level;
    }

    private static org.reeve.restapi.types.CpuType type(CpuType.Ranked ranked) {
        var type = new org.reeve.restapi.types.CpuType();
        type.setName(ranked.type().name());
        type.setLevel(ranked.rank());
        type.setArchitecture(ClusterMapping.architecture(ranked.type().architecture()));
        return type;
    }

    static ClusterFeature type(org.reeve.model.cluster.ClusterFeature feature) {
        var type = new ClusterFeature();
        type.setId(feature.id().toString());
        type.setName(feature.name());
        return type;
    }

    static ClusterFeature type(org.reeve.model.cluster.ClusterFeature feature, String level) {
        ClusterFeature type = type(feature);
        type.setClusterLevel(Refs.to(ClusterLevel::new, "clusterlevels", level));
        return type;
    }
}
