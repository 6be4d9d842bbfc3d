package org.reeve.backend.template;

import java.time.Instant;
import java.util.Optional;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.model.MemorySize;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.profile.CpuProfileId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.template.TemplateStatus;
import org.reeve.model.vm.CpuTopology;
import org.reeve.model.vm.MigrationSupport;
import org.reeve.model.vm.OriginType;
import org.reeve.model.vm.VmType;

/**
 * A template as people see it.
 *
 * @param cluster absent for Blank, which serves every cluster
 * @param base the template of which this is a later version
 */
public record TemplateView(
        TemplateId id,
        Optional<ClusterId> cluster,
        String name,
        String description,
        String comment,
        TemplateStatus status,
        TemplateId base,
        int number,
        String versionName,
        Made made,
        boolean highAvailability,
        int priority,
        boolean deleteProtected,
        boolean stateless,
        VmSettings settings,
        MigrationSupport migration,
        Limits limits,
        Instant created) {

    /** What limits machines made from it. */
    public record Limits(
            Optional<DataCenterId> dataCenter, Optional<CpuProfileId> cpuProfile, Optional<QuotaId> quota) {}

    /** What machines made from it are made of. */
    public record Made(
            VmType type,
            OriginType origin,
            String os,
            Optional<BiosType> bios,
            MemorySize memory,
            MemorySize guaranteed,
            MemorySize max,
            CpuTopology cpus) {}
}
