package org.reeve.backend.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.Label;
import org.reeve.dal.datacenter.DataCenter;
import org.reeve.dal.datacenter.DataCenters;
import org.reeve.dal.network.Network;
import org.reeve.dal.network.Networks;
import org.reeve.dal.network.Wire;
import org.reeve.logic.lock.Lock;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.event.EventType;
import org.reeve.model.network.NetworkId;
import org.reeve.model.qos.QosType;
import org.reeve.model.user.ActionGroup;

/** Adds a logical network to a data center, usually with a way into it for NICs. */
@Dependent
public class AddNetwork implements Action<AddNetwork.Order, AddNetwork.Order> {

    static final int LONGEST_NAME = 256;
    /** What a Linux bridge can be called. */
    private static final String BRIDGE = "[A-Za-z0-9_]{1,15}";

    private static final int DRAWN = 13;

    /** @param withProfile whether NICs get a way into it at once */
    public record Order(DataCenterId dataCenter, Naming naming, Wiring wiring, boolean withProfile)
            implements Request {}

    private final Networks networks;
    private final DataCenters dataCenters;
    private final NetworkAdditions additions;

    @Inject
    public AddNetwork(Networks networks, DataCenters dataCenters, NetworkAdditions additions) {
        this.networks = networks;
        this.dataCenters = dataCenters;
        this.additions = additions;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("network.add", Order.class)
                .permit(ActionGroup.CREATE_STORAGE_POOL_NETWORK, Order::dataCenter)
                .locks(order -> List.of(
                        Lock.shared(order.dataCenter()),
                        Lock.name(
                                "network",
                                order.dataCenter() + " " + order.naming().name().orElse(""))))
                .failing(EventType.NETWORK_ADD_NETWORK_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        if (dataCenters.find(order.dataCenter()).isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "data center", "id", order.dataCenter());
        }
        return Names.checkNew(order.naming(), LONGEST_NAME)
                .and(nameFree(networks, order.dataCenter(), order.naming(), Optional.empty()))
                .and(order.wiring().check())
                .and(NetworkRules.name(order.naming()))
                .and(NetworkRules.wire(order.wiring().over(Wire.PLAIN)))
                .and(NetworkRules.qos(order.wiring().qos(), QosType.HOSTNETWORK, order.dataCenter(), store))
                .and(NetworkRules.vlanFree(order.dataCenter(), order.wiring(), Optional.empty(), store));
    }

    static Verdict nameFree(Networks networks, DataCenterId dataCenter, Naming naming, Optional<NetworkId> but) {
        return naming.name()
                .flatMap(name -> networks.named(dataCenter.value(), name))
                .filter(other -> !Optional.of(other.id()).equals(but))
                .map(other -> Verdict.refuse("network.name-taken", "name", other.name()))
                .orElse(Verdict.ok());
    }

    @Override
    public Order begin(Order order, Store store) {
        DataCenter dataCenter = dataCenters.find(order.dataCenter()).orElseThrow();
        NetworkId id = new NetworkId(UUID.randomUUID());
        Label label = Names.label(order.naming());
        Network added = new Network(id, dataCenter.id(), label, vdsmName(label.name(), id), Wire.PLAIN);
        order.wiring().apply(added);
        networks.add(added);
        if (order.withProfile() && added.wire().vmNetwork()) {
            additions.addProfile(added, store);
        }
        store.created(id);
        store.added(id);
        store.log(EventType.NETWORK_ADD_NETWORK, Facts.about(id, added.name()).and(dataCenter.id(), dataCenter.name()));
        return order;
    }

    /** A name that is none for a bridge, or is too long for one, is replaced by one drawn from the id. */
    private static String vdsmName(String name, NetworkId id) {
        return name.matches(BRIDGE)
                ? name
                : "on" + id.value().toString().replace("-", "").substring(0, DRAWN);
    }
}
