package org.reeve.restapi.service.exchange;

import java.util.function.Supplier;
import org.reeve.model.Id;
import org.reeve.restapi.types.AffinityLabel;
import org.reeve.restapi.types.Cluster;
import org.reeve.restapi.types.DataCenter;
import org.reeve.restapi.types.Disk;
import org.reeve.restapi.types.Host;
import org.reeve.restapi.types.Icon;
import org.reeve.restapi.types.Job;
import org.reeve.restapi.types.MacPool;
import org.reeve.restapi.types.Network;
import org.reeve.restapi.types.Qos;
import org.reeve.restapi.types.Quota;
import org.reeve.restapi.types.Resource;
import org.reeve.restapi.types.Role;
import org.reeve.restapi.types.SchedulingPolicy;
import org.reeve.restapi.types.StorageDomain;
import org.reeve.restapi.types.Template;
import org.reeve.restapi.types.User;
import org.reeve.restapi.types.Vm;
import org.reeve.restapi.types.VnicProfile;

/** Other objects as an object mentions them: address and id only. */
public final class Refs {

    public static final String ROOT = "/ovirt-engine/api";

    private Refs() {}

    public static DataCenter dataCenter(Id id) {
        return to(DataCenter::new, "datacenters", id);
    }

    public static Cluster cluster(Id id) {
        return to(Cluster::new, "clusters", id);
    }

    public static Host host(Id id) {
        return to(Host::new, "hosts", id);
    }

    public static Vm vm(Id id) {
        return to(Vm::new, "vms", id);
    }

    public static Template template(Id id) {
        return to(Template::new, "templates", id);
    }

    public static Disk disk(Id id) {
        return to(Disk::new, "disks", id);
    }

    public static StorageDomain storageDomain(Id id) {
        return to(StorageDomain::new, "storagedomains", id);
    }

    public static Network network(Id id) {
        return to(Network::new, "networks", id);
    }

    public static VnicProfile vnicProfile(Id id) {
        return to(VnicProfile::new, "vnicprofiles", id);
    }

    public static SchedulingPolicy schedulingPolicy(Id id) {
        return to(SchedulingPolicy::new, "schedulingpolicies", id);
    }

    public static AffinityLabel affinityLabel(Id id) {
        return to(AffinityLabel::new, "affinitylabels", id);
    }

    /** Qualities of service have an address only below their data center. */
    public static Qos qos(Id dataCenter, Id id) {
        return to(Qos::new, "datacenters/" + dataCenter.value() + "/qoss", id);
    }

    /** Quotas likewise. */
    public static Quota quota(Id dataCenter, Id id) {
        return to(Quota::new, "datacenters/" + dataCenter.value() + "/quotas", id);
    }

    public static MacPool macPool(Id id) {
        return to(MacPool::new, "macpools", id);
    }

    public static User user(Id id) {
        return to(User::new, "users", id);
    }

    public static Role role(Id id) {
        return to(Role::new, "roles", id);
    }

    public static Icon icon(Id id) {
        return to(Icon::new, "icons", id);
    }

    public static Job job(Id id) {
        return to(Job::new, "jobs", id);
    }

    /** For collections that have no method of their own here. */
    public static <T extends Resource> T to(Supplier<T> type, String collection, Id id) {
        return to(type, collection, id.value().toString());
    }

    public static <T extends Resource> T to(Supplier<T> type, String collection, String id) {
        T reference = type.get();
        reference.setHref(ROOT + "/" + collection + "/" + id);
        reference.setId(id);
        return reference;
    }
}
