package org.reeve.backend.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.Networks;
import org.reeve.dal.network.VnicProfile;
import org.reeve.dal.network.VnicProfiles;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.user.ActionGroup;

/** Changes a way for NICs into a network. */
@Dependent
public class UpdateVnicProfile implements Action<UpdateVnicProfile.Order, UpdateVnicProfile.Order> {

    /** What is absent stays as it is. */
    public record Order(VnicProfileId profile, Naming naming, Passage passage, Optional<NetworkId> network)
            implements Request {}

    private final VnicProfiles profiles;
    private final Networks networks;
    private final PassageRules rules;

    @Inject
    public UpdateVnicProfile(VnicProfiles profiles, Networks networks, PassageRules rules) {
        this.profiles = profiles;
        this.networks = networks;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vnic-profile.update", Order.class)
                .permit(ActionGroup.CONFIGURE_NETWORK_VNIC_PROFILE, Order::profile)
                .locks(order -> List.of(Lock.exclusive(order.profile())))
                .failing(EventType.UPDATE_VNIC_PROFILE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return profiles.find(order.profile())
                .map(found -> Names.check(order.naming(), AddVnicProfile.LONGEST_NAME)
                        .and(AddVnicProfile.nameFree(
                                profiles, found.network(), order.naming(), Optional.of(found.id())))
                        .and(rules.check(
                                order.passage(),
                                networks.find(found.network()).orElseThrow(),
                                Optional.of(found),
                                store))
                        .and(stays(order, found, store)))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "vNIC profile", "id", order.profile()));
    }

    /** Cards that are plugged in were made for what the profile is now. */
    private static Verdict stays(Order order, VnicProfile found, Store store) {
        boolean turned = order.passage()
                        .passThrough()
                        .filter(on -> on != found.passThrough())
                        .isPresent()
                || order.passage()
                        .portMirroring()
                        .filter(on -> on != found.portMirroring())
                        .isPresent();
        List<String> users = turned ? RemoveVnicProfile.users(found.id(), store) : List.of();
        return Verdict.refuseIf(
                        order.network()
                                .filter(other -> !other.equals(found.network()))
                                .isPresent(),
                        "network.profile-network-stays",
                        "name",
                        found.name())
                .and(Verdict.refuseIf(
                        !users.isEmpty(),
                        "network.profile-passage-stays",
                        "name",
                        found.name(),
                        "names",
                        String.join(", ", users)));
    }

    @Override
    public Order begin(Order order, Store store) {
        VnicProfile changed = profiles.find(order.profile()).orElseThrow();
        changed.describe(
                order.naming().name().orElse(changed.name()),
                order.naming().description().orElse(changed.description()));
        order.passage().apply(changed);
        profiles.save(changed);
        store.changed(changed.id());
        store.log(EventType.UPDATE_VNIC_PROFILE, Facts.about(changed.id(), changed.name()));
        return order;
    }
}
