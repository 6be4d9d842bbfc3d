package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.Profiles;
import org.reeve.backend.quota.Quotas;
import org.reeve.dal.vm.Vm;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;

/** What limits a machine: the profile of its processors, and the quota it counts for. Only who may use them can choose them. */
@Dependent
class VmLimits {

    private final Profiles profiles;
    private final Quotas quotas;

    @Inject
    VmLimits(Profiles profiles, Quotas quotas) {
        this.profiles = profiles;
        this.quotas = quotas;
    }

    Verdict check(DataCenterId dataCenter, ClusterId cluster, VmChange.Traits wanted, Store store) {
        return profiles.check(ProfileKind.CPU, cluster, wanted.cpuProfile(), store)
                .and(quotas.check(dataCenter, wanted.quota(), store));
    }

    /** Those of a new machine: the usual ones where nobody chose. */
    void first(Vm vm, VmChange.Traits wanted, Store store) {
        store.sql()
                .run(
                        "update vm set cpu_profile_id = ?, quota_id = ? where id = ?",
                        profiles.choose(ProfileKind.CPU, vm.cluster(), wanted.cpuProfile(), store),
                        quotas.choose(vm.dataCenter(), wanted.quota(), store),
                        vm.id());
    }

    void change(Vm vm, VmChange.Traits wanted, Store store) {
        store.sql()
                .run(
                        "update vm set cpu_profile_id = coalesce(?, cpu_profile_id), quota_id = coalesce(?, quota_id) where id = ?",
                        wanted.cpuProfile(),
                        wanted.quota(),
                        vm.id());
    }
}
