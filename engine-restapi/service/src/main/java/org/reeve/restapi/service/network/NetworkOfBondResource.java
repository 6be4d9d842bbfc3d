package org.reeve.restapi.service.network;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.iscsi.BondPart;
import org.reeve.backend.iscsi.ChangeIscsiBond;
import org.reeve.backend.network.NetworksQuery;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.storage.IscsiBondId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.NetworkService;
import org.reeve.restapi.types.Network;

/** One network of an iSCSI bond. To remove it takes it out of the bond; everything else is about the network itself. */
public final class NetworkOfBondResource implements NetworkService {

    private final Exchange exchange;
    private final DataCenterId dataCenter;
    private final IscsiBondId bond;
    private final NetworkId id;

    NetworkOfBondResource(Exchange exchange, DataCenterId dataCenter, IscsiBondId bond, NetworkId id) {
        this.exchange = exchange;
        this.dataCenter = dataCenter;
        this.bond = bond;
        this.id = id;
    }

    @Override
    public Network get() {
        return exchange.found(
                NetworkOfBondResource.class, NetworksQuery.in(bond).only(id), NetworkMapping::type);
    }

    @Override
    public Network update(Network given) {
        get();
        exchange.run(NetworkMapping.update(id, given));
        return get();
    }

    @Override
    public Response remove() {
        return exchange.removed(
                exchange.run(new ChangeIscsiBond.Order(bond, dataCenter, BondPart.NETWORK, id.value(), false)));
    }

    @Override
    public VnicProfilesOfNetworkResource vnicProfilesService() {
        return new VnicProfilesOfNetworkResource(exchange.at("vnicprofiles"), id);
    }

    @Override
    public NetworkLabelsResource networkLabelsService() {
        return new NetworkLabelsResource(exchange.at("networklabels"), new LabeledNetwork(exchange, id));
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }
}
