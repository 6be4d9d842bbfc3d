package org.reeve.restapi.service.datacenter;

import jakarta.ws.rs.core.Response;
import org.reeve.backend.cluster.ClustersQuery;
import org.reeve.backend.datacenter.DataCentersQuery;
import org.reeve.backend.datacenter.RemoveDataCenter;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.restapi.service.cluster.ClustersResource;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.iscsi.IscsiBondsResource;
import org.reeve.restapi.service.network.NetworksOfDataCenterResource;
import org.reeve.restapi.service.qos.QossResource;
import org.reeve.restapi.service.quota.QuotasResource;
import org.reeve.restapi.service.storage.AttachedStorageDomainsResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.DataCenterService;
import org.reeve.restapi.types.DataCenter;

/** One data center. */
public final class DataCenterResource implements DataCenterService {

    private final Exchange exchange;
    private final DataCenterId id;

    DataCenterResource(Exchange exchange, DataCenterId id) {
        this.exchange = exchange;
        this.id = id;
    }

    @Override
    public DataCenter get() {
        return exchange.found(DataCenterResource.class, DataCentersQuery.of(id), DataCenterMapping::type);
    }

    @Override
    public DataCenter update(DataCenter given) {
        exchange.run(DataCenterMapping.update(id, given));
        return get();
    }

    @Override
    public Response remove() {
        boolean force = exchange.parameters().flag("force").orElse(false);
        return exchange.removed(exchange.run(new RemoveDataCenter.Order(id, force)));
    }

    @Override
    public ClustersResource clustersService() {
        return new ClustersResource(exchange.at("clusters"), ClustersQuery.in(id));
    }

    @Override
    public NetworksOfDataCenterResource networksService() {
        return new NetworksOfDataCenterResource(exchange.at("networks"), id);
    }

    @Override
    public QuotasResource quotasService() {
        return new QuotasResource(exchange.at("quotas"), id);
    }

    @Override
    public IscsiBondsResource iscsiBondsService() {
        return new IscsiBondsResource(exchange.at("iscsibonds"), id);
    }

    @Override
    public QossResource qossService() {
        return new QossResource(exchange.at("qoss"), id);
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }

    @Override
    public AttachedStorageDomainsResource storageDomainsService() {
        return new AttachedStorageDomainsResource(exchange.at("storagedomains"), id);
    }
}
