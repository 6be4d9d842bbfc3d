package org.reeve.backend.network;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.dal.network.VnicProfile;
import org.reeve.model.network.NetworkFilter;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.qos.QosId;

/**
 * How NICs shall pass through a vNIC profile; what is absent stays as it is, or as usual in a new one.
 *
 * @param filter an empty one lets everything pass
 * @param failover the profile that cards passed through fall back to while their machine moves; an empty one: none
 * @param qos what limits each card; an empty one: nothing
 * @param properties what hooks on the host are told
 */
public record Passage(
        Optional<Boolean> passThrough,
        Optional<Boolean> migratable,
        Optional<Boolean> portMirroring,
        Optional<Optional<UUID>> filter,
        Optional<Optional<VnicProfileId>> failover,
        Optional<Map<String, String>> properties,
        Optional<Optional<QosId>> qos) {

    /** What is passed through the host cannot be looked at by it. */
    void apply(VnicProfile profile) {
        profile.passThrough(passThrough.orElse(profile.passThrough()), migratable.orElse(profile.migratable()));
        portMirroring.ifPresent(profile::mirrorPort);
        filter.ifPresent(wanted -> profile.filterBy(
                wanted.flatMap(NetworkFilter::of).map(NetworkFilter::name).orElse(null)));
        if (profile.passThrough()) {
            profile.filterBy(null);
        }
        failover.ifPresent(wanted -> profile.fallBackTo(wanted.orElse(null)));
        properties.ifPresent(profile::customize);
        qos.ifPresent(wanted -> profile.limitBy(wanted.orElse(null)));
    }
}
