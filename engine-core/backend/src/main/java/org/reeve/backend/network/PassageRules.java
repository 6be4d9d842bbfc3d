package org.reeve.backend.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.Network;
import org.reeve.dal.network.Networks;
import org.reeve.dal.network.VnicProfile;
import org.reeve.dal.network.VnicProfiles;
import org.reeve.model.network.NetworkFilter;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.qos.QosId;
import org.reeve.model.qos.QosType;

/** What a vNIC profile can do together, and what not. */
@Dependent
class PassageRules {

    private static final String UUID_FORM = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";

    /** What interfaces can be told, and with which values; the same as oVirt knows out of the box. */
    private static final Map<String, Pattern> PROPERTIES =
            Map.of("SecurityGroups", Pattern.compile("(?:(?:" + UUID_FORM + ", *)*" + UUID_FORM + "|)"));

    private final VnicProfiles profiles;
    private final Networks networks;

    @Inject
    PassageRules(VnicProfiles profiles, Networks networks) {
        this.profiles = profiles;
        this.networks = networks;
    }

    /** @param was what is there now; absent for a new profile */
    Verdict check(Passage passage, Network network, Optional<VnicProfile> was, Store store) {
        boolean passed =
                passage.passThrough().orElse(was.map(VnicProfile::passThrough).orElse(false));
        boolean moves =
                passage.migratable().orElse(was.map(VnicProfile::migratable).orElse(true));
        boolean mirrored = passage.portMirroring()
                .orElse(was.map(VnicProfile::portMirroring).orElse(false));
        Optional<UUID> filter = passage.filter().flatMap(wanted -> wanted);
        Optional<VnicProfileId> failover = passage.failover().orElse(was.flatMap(VnicProfile::failover));
        Optional<QosId> qos = passage.qos().orElse(was.flatMap(VnicProfile::qos));
        return Verdict.refuseIf(
                        passed && (mirrored || filter.isPresent() || qos.isPresent()), "network.passage-filters")
                .and(NetworkRules.qos(passage.qos(), QosType.NETWORK, network.dataCenter(), store))
                .and(filter.map(PassageRules::filter).orElse(Verdict.ok()))
                .and(Verdict.refuseIf(failover.isPresent() && !(passed && moves), "network.failover-not-passed"))
                .and(passage.failover()
                        .flatMap(wanted -> wanted)
                        .map(id -> fallback(id, network))
                        .orElse(Verdict.ok()))
                .and(passage.properties().map(PassageRules::properties).orElse(Verdict.ok()));
    }

    private static Verdict filter(UUID id) {
        return Verdict.refuseIf(NetworkFilter.of(id).isEmpty(), "network.filter-unknown", "filter", id);
    }

    private Verdict fallback(VnicProfileId id, Network network) {
        return profiles.find(id)
                .map(found -> Verdict.refuseIf(
                        found.passThrough()
                                || networks.find(found.network())
                                        .filter(other -> other.dataCenter().equals(network.dataCenter()))
                                        .isEmpty(),
                        "network.failover-unfit",
                        "name",
                        found.name()))
                .orElseGet(() -> Verdict.refuse("network.failover-unfit", "name", id));
    }

    private static Verdict properties(Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .map(one -> property(one.getKey(), one.getValue()))
                .reduce(Verdict.ok(), Verdict::and);
    }

    private static Verdict property(String name, String value) {
        Pattern form = PROPERTIES.get(name);
        if (form == null) {
            return Verdict.refuse("network.property-unknown", "name", name);
        }
        return Verdict.refuseIf(
                !form.matcher(value).matches(), "network.property-invalid", "name", name, "value", value);
    }
}
