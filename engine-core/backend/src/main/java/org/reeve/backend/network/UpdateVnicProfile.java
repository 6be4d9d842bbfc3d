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
import org.reeve.dal.network.VnicProfile;
import org.reeve.dal.network.VnicProfiles;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.user.ActionGroup;

/** Changes a way for NICs into a network. */
@Dependent
public class UpdateVnicProfile implements Action<UpdateVnicProfile.Order, UpdateVnicProfile.Order> {

    /** What is absent stays as it is. */
    public record Order(VnicProfileId profile, Naming naming, Passage passage) implements Request {}

    private final VnicProfiles profiles;

    @Inject
    public UpdateVnicProfile(VnicProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vnic-profile.update", Order.class)
                .permit(ActionGroup.CONFIGURE_NETWORK_VNIC_PROFILE, Order::profile)
                .locks(order -> List.of(Lock.exclusive(order.profile())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return profiles.find(order.profile())
                .map(found -> Names.check(order.naming(), AddVnicProfile.LONGEST_NAME)
                        .and(AddVnicProfile.nameFree(
                                profiles, found.network(), order.naming(), Optional.of(found.id()))))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "vNIC profile", "id", order.profile()));
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
