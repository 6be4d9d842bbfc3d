package org.reeve.backend.network;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.VnicProfileId;

/** The vNIC profiles the caller may see, by name. */
public record VnicProfilesQuery(Optional<VnicProfileId> profile, Optional<NetworkId> network)
        implements ListQuery<VnicProfileView> {

    public static VnicProfilesQuery all() {
        return new VnicProfilesQuery(Optional.empty(), Optional.empty());
    }

    public static VnicProfilesQuery of(VnicProfileId profile) {
        return new VnicProfilesQuery(Optional.of(profile), Optional.empty());
    }

    public static VnicProfilesQuery into(NetworkId network) {
        return new VnicProfilesQuery(Optional.empty(), Optional.of(network));
    }
}
