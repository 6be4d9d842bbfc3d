package org.reeve.backend.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.reeve.backend.kernel.Store;
import org.reeve.dal.Label;
import org.reeve.dal.network.ClusterNetwork;
import org.reeve.dal.network.Network;
import org.reeve.dal.network.Networks;
import org.reeve.dal.network.Usage;
import org.reeve.dal.network.VnicProfile;
import org.reeve.dal.network.VnicProfiles;
import org.reeve.dal.network.Wire;
import org.reeve.dal.user.Permission;
import org.reeve.dal.user.Permissions;
import org.reeve.dal.user.Roles;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.network.NetworkFilter;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.user.ObjectType;
import org.reeve.model.user.PermissionId;
import org.reeve.model.user.UserId;

/** Makes what comes with other things: the management network of a data center, its use by a cluster, a vNIC profile for a network. */
@Dependent
public class NetworkAdditions {

    /** What hosts call the network over which the engine reaches them. */
    public static final String MANAGEMENT = "ovirtmgmt";

    private static final UserId EVERYONE = UserId.of("eee00000-0000-0000-0000-123456789eee");
    private static final String USERS_ROLE = "VnicProfileUser";
    private static final Usage MANAGING = new Usage(true, true, true, true, true, false);

    private final Networks networks;
    private final VnicProfiles profiles;
    private final Permissions permissions;
    private final Roles roles;

    @Inject
    public NetworkAdditions(Networks networks, VnicProfiles profiles, Permissions permissions, Roles roles) {
        this.networks = networks;
        this.profiles = profiles;
        this.permissions = permissions;
        this.roles = roles;
    }

    /** Everybody may connect machines to it, as to that of the first data center. */
    public void addManagement(DataCenterId dataCenter, Store store) {
        Network network = new Network(
                new NetworkId(UUID.randomUUID()),
                dataCenter,
                new Label(MANAGEMENT, "Management network", ""),
                MANAGEMENT,
                Wire.PLAIN);
        networks.add(network);
        store.added(network.id());
        open(addProfile(network, store), store);
    }

    /** The way for NICs into a network, under the network's own name. */
    VnicProfileId addProfile(Network network, Store store) {
        VnicProfile profile = new VnicProfile(new VnicProfileId(UUID.randomUUID()), network.id(), network.name());
        profile.filterBy(NetworkFilter.USUAL.name());
        profiles.add(profile);
        store.added(profile.id());
        return profile.id();
    }

    /** The network serves a new cluster for everything that nobody has chosen another one for. */
    public void manage(ClusterId cluster, Network network) {
        networks.add(new ClusterNetwork(cluster, network, MANAGING));
    }

    private void open(VnicProfileId profile, Store store) {
        permissions.add(new Permission(
                new PermissionId(UUID.randomUUID()),
                roles.named(USERS_ROLE).orElseThrow().id(),
                EVERYONE,
                ObjectType.VNIC_PROFILE,
                profile.value(),
                store.now()));
    }
}
