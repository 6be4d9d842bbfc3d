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
import org.reeve.dal.network.Network;
import org.reeve.dal.network.Networks;
import org.reeve.dal.network.VnicProfile;
import org.reeve.dal.network.VnicProfiles;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.network.NetworkFilter;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.user.ActionGroup;

/** Adds a way for NICs into a network. */
@Dependent
public class AddVnicProfile implements Action<AddVnicProfile.Order, AddVnicProfile.Order> {

    static final int LONGEST_NAME = 256;

    public record Order(NetworkId network, Naming naming, Passage passage) implements Request {}

    private final Networks networks;
    private final VnicProfiles profiles;
    private final PassageRules rules;

    @Inject
    public AddVnicProfile(Networks networks, VnicProfiles profiles, PassageRules rules) {
        this.networks = networks;
        this.profiles = profiles;
        this.rules = rules;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vnic-profile.add", Order.class)
                .permit(ActionGroup.CREATE_NETWORK_VNIC_PROFILE, Order::network)
                .locks(order -> List.of(
                        Lock.shared(order.network()),
                        Lock.name(
                                "vnic_profile",
                                order.network() + " " + order.naming().name().orElse(""))))
                .failing(EventType.ADD_VNIC_PROFILE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return networks.find(order.network())
                .map(network -> Names.checkNew(order.naming(), LONGEST_NAME)
                        .and(nameFree(profiles, network.id(), order.naming(), Optional.empty()))
                        .and(Verdict.refuseIf(
                                !network.wire().vmNetwork(), "network.not-for-vms", "name", network.name()))
                        .and(rules.check(order.passage(), network, Optional.empty(), store)))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "network", "id", order.network()));
    }

    static Verdict nameFree(VnicProfiles profiles, NetworkId network, Naming naming, Optional<VnicProfileId> but) {
        return naming.name()
                .flatMap(name -> profiles.named(network.value(), name))
                .filter(other -> !Optional.of(other.id()).equals(but))
                .map(other -> Verdict.refuse("network.profile-name-taken", "name", other.name()))
                .orElse(Verdict.ok());
    }

    @Override
    public Order begin(Order order, Store store) {
        Network network = networks.find(order.network()).orElseThrow();
        VnicProfile added = new VnicProfile(
                new VnicProfileId(UUID.randomUUID()),
                network.id(),
                order.naming().name().orElseThrow());
        added.describe(added.name(), order.naming().description().orElse(""));
        added.filterBy(NetworkFilter.USUAL.name());
        order.passage().apply(added);
        profiles.add(added);
        store.created(added.id());
        store.added(added.id());
        store.log(
                EventType.ADD_VNIC_PROFILE,
                Facts.about(added.id(), added.name()).and(network.id(), network.name()));
        return order;
    }
}
