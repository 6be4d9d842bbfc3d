package org.reeve.restapi.service.exchange;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.api.Refused;
import org.reeve.backend.search.IdOfName;
import org.reeve.model.affinity.AffinityLabelId;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.host.HostId;
import org.reeve.model.network.NetworkId;
import org.reeve.model.scheduling.SchedulingPolicyId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.tag.TagId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.types.AffinityLabel;
import org.reeve.restapi.types.Cluster;
import org.reeve.restapi.types.DataCenter;
import org.reeve.restapi.types.Host;
import org.reeve.restapi.types.Network;
import org.reeve.restapi.types.Resource;
import org.reeve.restapi.types.SchedulingPolicy;
import org.reeve.restapi.types.StorageDomain;
import org.reeve.restapi.types.Tag;
import org.reeve.restapi.types.Template;
import org.reeve.restapi.types.Vm;

/** Finds the objects that a body refers to, by id or by name. */
public final class Named {

    private final Exchange exchange;

    public Named(Exchange exchange) {
        this.exchange = exchange;
    }

    public Optional<DataCenterId> dataCenter(DataCenter given) {
        return of(IdOfName.Kind.DATA_CENTER, given, "data_center", DataCenterId::new);
    }

    public Optional<ClusterId> cluster(Cluster given) {
        return of(IdOfName.Kind.CLUSTER, given, "cluster", ClusterId::new);
    }

    public Optional<HostId> host(Host given) {
        return of(IdOfName.Kind.HOST, given, "host", HostId::new);
    }

    public Optional<StorageDomainId> storageDomain(StorageDomain given) {
        return of(IdOfName.Kind.STORAGE_DOMAIN, given, "storage_domain", StorageDomainId::new);
    }

    public Optional<TemplateId> template(Template given) {
        return of(IdOfName.Kind.TEMPLATE, given, "template", TemplateId::new);
    }

    public Optional<VmId> vm(Vm given) {
        return of(IdOfName.Kind.VM, given, "vm", VmId::new);
    }

    public Optional<AffinityLabelId> affinityLabel(AffinityLabel given) {
        return of(IdOfName.Kind.AFFINITY_LABEL, given, "affinity_label", AffinityLabelId::new);
    }

    public Optional<SchedulingPolicyId> schedulingPolicy(SchedulingPolicy given) {
        return of(IdOfName.Kind.SCHEDULING_POLICY, given, "scheduling_policy", SchedulingPolicyId::new);
    }

    public Optional<NetworkId> network(Network given) {
        return of(IdOfName.Kind.NETWORK, given, "network", NetworkId::new);
    }

    public Optional<TagId> tag(Tag given) {
        return of(IdOfName.Kind.TAG, given, "tag", TagId::new);
    }

    /** As above, for a reference without which the order makes no sense. */
    public static <I> I required(Optional<I> id, String member) {
        return id.orElseThrow(() -> BadRequest.incomplete(member, "is required: give its id or its name"));
    }

    private <I> Optional<I> of(IdOfName.Kind kind, Resource given, String member, Function<UUID, I> type) {
        if (given == null) {
            return Optional.empty();
        }
        if (given.getId() != null) {
            return Optional.of(Given.id(given.getId(), type));
        }
        if (given.getName() == null) {
            return Optional.empty();
        }
        UUID id = exchange.ask(new IdOfName(kind, given.getName())).orElseThrow(() -> unknown(given, member));
        return Optional.of(type.apply(id));
    }

    /** Who may not see everything is told no more than that the name is not for them. */
    private Refused unknown(Resource given, String member) {
        Refused.Kind why = exchange.caller().admin() ? Refused.Kind.NOT_FOUND : Refused.Kind.FORBIDDEN;
        return new Refused(why, "search.name-unknown", "kind", member, "name", given.getName());
    }
}
