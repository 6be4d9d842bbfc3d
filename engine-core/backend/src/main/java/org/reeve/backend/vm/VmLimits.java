package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.Profiles;
import org.reeve.backend.quota.Quotas;
import org.reeve.dal.vm.Vm;
import org.reeve.model.Id;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.profile.CpuProfileId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.template.TemplateId;

/** What limits a machine: the profile of its processors, and the quota it counts for. Only who may use them can choose them. */
@Dependent
public class VmLimits {

    private final Profiles profiles;
    private final Quotas quotas;

    @Inject
    VmLimits(Profiles profiles, Quotas quotas) {
        this.profiles = profiles;
        this.quotas = quotas;
    }

    public Verdict check(DataCenterId dataCenter, ClusterId cluster, VmChange.Traits wanted, Store store) {
        return profiles.check(ProfileKind.CPU, cluster, wanted.cpuProfile(), store)
                .and(quotas.check(dataCenter, wanted.quota(), store));
    }

    /** Those of a new machine: where nobody chose, its template's if they are for where it is, or the usual ones. */
    void first(Vm vm, TemplateId template, VmChange.Traits wanted, Store store) {
        Optional<CpuProfileId> profile = wanted.cpuProfile()
                .or(() -> like(
                        template,
                        "select p.id from template t join cpu_profile p on p.id = t.cpu_profile_id where t.id = ? and p.cluster_id = ?",
                        vm.cluster(),
                        CpuProfileId::new,
                        store));
        Optional<QuotaId> quota = wanted.quota()
                .or(() -> like(
                        template,
                        "select q.id from template t join quota q on q.id = t.quota_id where t.id = ? and q.data_center_id = ?",
                        vm.dataCenter(),
                        QuotaId::new,
                        store));
        store.sql()
                .run(
                        "update vm set cpu_profile_id = ?, quota_id = ? where id = ?",
                        profiles.choose(ProfileKind.CPU, vm.cluster(), profile, store),
                        quotas.choose(vm.dataCenter(), quota, store),
                        vm.id());
    }

    private static <I> Optional<I> like(
            TemplateId template, String question, Id place, Function<UUID, I> type, Store store) {
        return store.sql().first(question, row -> type.apply(row.getObject(1, UUID.class)), template, place);
    }

    void change(Vm vm, VmChange.Traits wanted, Store store) {
        change("vm", vm.id(), wanted, store);
    }

    /** @param table of machines or of templates */
    private static void change(String table, Id id, VmChange.Traits wanted, Store store) {
        store.sql()
                .run(
                        "update " + table
                                + " set cpu_profile_id = coalesce(?, cpu_profile_id), quota_id = coalesce(?, quota_id) where id = ?",
                        wanted.cpuProfile(),
                        wanted.quota(),
                        id);
    }

    /** Machines that are made from a template from now on. */
    public void change(TemplateId template, VmChange.Traits wanted, Store store) {
        change("template", template, wanted, store);
    }
}
