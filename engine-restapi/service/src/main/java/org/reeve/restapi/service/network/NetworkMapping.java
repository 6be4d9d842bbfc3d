package org.reeve.restapi.service.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.network.ClusterUse;
import org.reeve.backend.network.NetworkView;
import org.reeve.backend.network.UpdateNetwork;
import org.reeve.backend.network.Wiring;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.qos.QosId;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.DnsResolverConfiguration;
import org.reeve.restapi.types.Network;
import org.reeve.restapi.types.NetworkStatus;
import org.reeve.restapi.types.NetworkUsage;
import org.reeve.restapi.types.Qos;
import org.reeve.restapi.types.Resource;
import org.reeve.restapi.types.Vlan;

/** Networks as the API has them. */
final class NetworkMapping {

    private NetworkMapping() {}

    static Network type(NetworkView view) {
        var type = Labels.label(new Network(), view.id(), view.name(), view.description(), view.comment());
        type.setDataCenter(Refs.dataCenter(view.dataCenter()));
        type.setVdsmName(view.vdsmName());
        type.setMtu(view.carriage().mtu());
        type.setStp(view.carriage().stp());
        type.setPortIsolation(view.carriage().portIsolation());
        view.qos().ifPresent(qos -> type.setQos(Refs.qos(view.dataCenter(), qos)));
        view.carriage().vlan().ifPresent(tag -> {
            var vlan = new Vlan();
            vlan.setId(tag);
            type.setVlan(vlan);
        });
        List<NetworkUsage> usages = new ArrayList<>();
        view.use().ifPresent(use -> use(use, type, usages));
        if (!view.resolvers().isEmpty()) {
            var resolvers = new DnsResolverConfiguration();
            resolvers.setNameServers(view.resolvers());
            type.setDnsResolverConfiguration(resolvers);
        }
        if (view.carriage().vmNetwork()) usages.add(NetworkUsage.VM);
        type.setUsages(usages);
        return type;
    }

    private static void use(NetworkView.Use use, Network type, List<NetworkUsage> usages) {
        type.setCluster(Refs.cluster(use.cluster()));
        type.setStatus(NetworkStatus.valueOf(use.status().name()));
        type.setRequired(use.required());
        type.setDisplay(use.display());
        if (use.defaultRoute()) usages.add(NetworkUsage.DEFAULT_ROUTE);
        if (use.display()) usages.add(NetworkUsage.DISPLAY);
        if (use.gluster()) usages.add(NetworkUsage.GLUSTER);
        if (use.management()) usages.add(NetworkUsage.MANAGEMENT);
        if (use.migration()) usages.add(NetworkUsage.MIGRATION);
    }

    static Wiring wiring(Network given) {
        return new Wiring(
                Optional.ofNullable(given.getMtu()),
                Optional.ofNullable(given.getVlan()).map(vlan -> Optional.ofNullable(vlan.getId())),
                used(given, NetworkUsage.VM),
                Optional.ofNullable(given.getStp()),
                Optional.ofNullable(given.getPortIsolation()),
                Optional.ofNullable(given.getDnsResolverConfiguration())
                        .map(resolvers -> Given.or(resolvers.getNameServers(), List.of())),
                qos(given.getQos()));
    }

    /** A QoS without an id lifts the limits. */
    static Optional<Optional<QosId>> qos(Qos given) {
        return Optional.ofNullable(given).map(qos -> Optional.ofNullable(qos.getId())
                .filter(id -> !id.isEmpty())
                .map(id -> Given.id(id, QosId::new)));
    }

    /** An update may say which data center the network is in, but not another one. */
    static UpdateNetwork.Order update(NetworkId id, Network given) {
        return new UpdateNetwork.Order(
                id,
                Labels.of(given),
                wiring(given),
                Optional.ofNullable(given.getDataCenter())
                        .map(Resource::getId)
                        .map(dataCenter -> Given.id(dataCenter, DataCenterId::new)));
    }

    static ClusterUse use(Network given) {
        return new ClusterUse(
                Optional.ofNullable(given.getRequired()),
                used(given, NetworkUsage.DISPLAY).or(() -> Optional.ofNullable(given.getDisplay())),
                used(given, NetworkUsage.MIGRATION),
                used(given, NetworkUsage.MANAGEMENT),
                used(given, NetworkUsage.DEFAULT_ROUTE),
                used(given, NetworkUsage.GLUSTER));
    }

    /** A list of usages says of every usage whether it is one; without a list nothing is said. */
    private static Optional<Boolean> used(Network given, NetworkUsage usage) {
        return Optional.ofNullable(given.getUsages()).map(usages -> usages.contains(usage));
    }
}
