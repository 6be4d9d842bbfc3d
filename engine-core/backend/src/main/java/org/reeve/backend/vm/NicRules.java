package org.reeve.backend.vm;

import java.util.Optional;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.Nic;
import org.reeve.model.Id;
import org.reeve.model.Name;
import org.reeve.model.network.MacAddress;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/** What no network card may be, and how a wanted change is laid over one. */
public final class NicRules {

    private static final int LONGEST_NAME = 50;

    private NicRules() {}

    static Verdict check(VmId vm, Optional<NicId> self, NicChange change, Store store) {
        return change.name()
                .map(name -> name("vm_id", vm, self, name, store))
                .orElse(Verdict.ok())
                .and(Verdict.invalidIf(
                        change.mac().filter(MacAddress::multicast).isPresent(), "vm.mac-of-groups"))
                .and(change.profile()
                        .flatMap(profile -> profile)
                        .map(profile -> profile(vm, profile, store))
                        .orElse(Verdict.ok()));
    }

    /** @param owner the column of what the card is in: a machine or a template */
    public static Verdict name(String owner, Id id, Optional<NicId> self, String name, Store store) {
        boolean taken = store.sql()
                .first(
                        "select 1 from nic where " + owner + " = ? and name = ? and id is distinct from ?",
                        row -> true,
                        id,
                        name,
                        self)
                .isPresent();
        return Verdict.invalidIf(
                        name.length() > LONGEST_NAME || !Name.valid(name),
                        "kernel.name-invalid",
                        "name",
                        name,
                        "longest",
                        LONGEST_NAME)
                .and(Verdict.refuseIf(taken, "vm.nic-name-taken", "name", name));
    }

    private static Verdict profile(VmId vm, VnicProfileId profile, Store store) {
        Optional<Boolean> here = store.sql()
                .first(
                        """
                        select exists (select 1 from cluster_network c join vm v on v.cluster_id = c.cluster_id
                            where v.id = ? and c.network_id = p.network_id) from vnic_profile p where p.id = ?""",
                        row -> row.getBoolean(1),
                        vm,
                        profile);
        return here.map(inCluster -> Verdict.refuseIf(!inCluster, "vm.nic-network-elsewhere"))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "vNIC profile", "id", profile));
    }

    public static void apply(NicChange change, Nic nic) {
        nic.describe(change.name().orElse(nic.name()), change.description().orElse(nic.description()));
        change.model().ifPresent(nic::become);
        change.profile().ifPresent(profile -> profile.ifPresentOrElse(nic::connectThrough, nic::disconnect));
        change.linked().ifPresent(nic::link);
        change.plugged().ifPresent(nic::plugIn);
    }
}
