package org.reeve.backend.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.VnicProfile;
import org.reeve.dal.network.VnicProfiles;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.user.ActionGroup;

/** Removes a way into a network that no NIC goes. */
@Dependent
public class RemoveVnicProfile implements Action<RemoveVnicProfile.Order, RemoveVnicProfile.Order> {

    public record Order(VnicProfileId profile) implements Request {}

    private final VnicProfiles profiles;

    @Inject
    public RemoveVnicProfile(VnicProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vnic-profile.remove", Order.class)
                .permit(ActionGroup.DELETE_NETWORK_VNIC_PROFILE, Order::profile)
                .locks(order -> List.of(Lock.exclusive(order.profile())))
                .failing(EventType.REMOVE_VNIC_PROFILE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return profiles.find(order.profile())
                .map(found -> unused(found, store))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "vNIC profile", "id", order.profile()));
    }

    private static Verdict unused(VnicProfile found, Store store) {
        List<String> users = users(found.id(), store);
        List<String> falling = store.sql()
                .list(
                        "select name from vnic_profile where failover_id = ? order by name limit 5",
                        row -> row.getString(1),
                        found.id());
        return Verdict.refuseIf(
                        !users.isEmpty(),
                        "network.profile-in-use",
                        "name",
                        found.name(),
                        "names",
                        String.join(", ", users))
                .and(Verdict.refuseIf(
                        !falling.isEmpty(),
                        "network.profile-failover-of",
                        "name",
                        found.name(),
                        "names",
                        String.join(", ", falling)));
    }

    /** Machines and templates with a NIC that goes this way. */
    static List<String> users(VnicProfileId profile, Store store) {
        return store.sql()
                .list(
                        """
                        select distinct coalesce(v.name, t.name) as name
                        from nic n left join vm v on v.id = n.vm_id left join template t on t.id = n.template_id
                        where n.vnic_profile_id = ? order by name limit 5""",
                        row -> row.getString(1),
                        profile);
    }

    @Override
    public Order begin(Order order, Store store) {
        VnicProfile removed = profiles.find(order.profile()).orElseThrow();
        Rights.takeAll(store, removed.id());
        profiles.remove(removed);
        store.removed(removed.id());
        store.log(EventType.REMOVE_VNIC_PROFILE, Facts.about(removed.id(), removed.name()));
        return order;
    }
}
