package org.reeve.backend.vm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.model.MemorySize;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.host.HostId;
import org.reeve.model.pool.VmPoolId;
import org.reeve.model.profile.CpuProfileId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.CpuTopology;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.MigrationSupport;
import org.reeve.model.vm.OriginType;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;
import org.reeve.model.vm.VmType;

/**
 * A machine with everything a list or a page shows of it.
 *
 * @param changesOnNextRun it will be another after its next start
 */
public record VmView(
        VmId id,
        Called called,
        Belongs belongs,
        Made made,
        VmSettings settings,
        Treated treated,
        Seen seen,
        boolean changesOnNextRun,
        Instant created) {

    /** What people call it. */
    public record Called(String name, String description, String comment) {}

    /** What it is part of or comes from. */
    public record Belongs(
            DataCenterId dataCenter,
            ClusterId cluster,
            TemplateId template,
            TemplateId originalTemplate,
            Optional<CpuProfileId> cpuProfile,
            Optional<VmPoolId> pool,
            Optional<QuotaId> quota) {}

    /**
     * What it is made of.
     *
     * @param bios absent: as the cluster says
     */
    public record Made(
            VmType type,
            OriginType origin,
            String os,
            Optional<BiosType> bios,
            Architecture architecture,
            MemorySize memory,
            MemorySize guaranteed,
            MemorySize max,
            CpuTopology cpus) {}

    /** How the engine deals with it. */
    public record Treated(
            boolean highAvailability,
            int priority,
            boolean deleteProtected,
            boolean stateless,
            MigrationSupport migration,
            List<HostId> pinned,
            Optional<StorageDomainId> lease) {

        public Treated {
            pinned = List.copyOf(pinned);
        }
    }

    /**
     * What was last seen of it.
     *
     * @param stopReason how it ended, when it has
     * @param pauseReason why it is paused, when nobody wanted that
     * @param illegalImages whether it has disks whose content cannot be used
     */
    public record Seen(
            VmStatus status,
            Optional<HostId> host,
            Optional<Instant> started,
            Optional<Instant> stopped,
            Optional<String> stopReason,
            Optional<String> pauseReason,
            List<Screen> screens,
            Told told,
            Reach reach,
            boolean illegalImages) {

        public Seen {
            screens = List.copyOf(screens);
        }
    }

    /** What an agent in the guest says of it, as long as it runs. */
    public record Told(
            Optional<String> fqdn, List<String> addresses, Optional<GuestSystem> system, Optional<Zone> zone) {

        public Told {
            addresses = List.copyOf(addresses);
        }
    }

    /** @param type {@code linux} or {@code windows} */
    public record GuestSystem(
            Optional<String> type,
            Optional<String> distribution,
            Optional<String> version,
            Optional<String> codename,
            Optional<String> kernel,
            Optional<String> arch) {}

    /** @param offset from UTC in minutes */
    public record Zone(Optional<String> zone, Optional<Integer> offset) {}

    /**
     * How viewers get to its screens.
     *
     * @param proxy through what, by the cluster's setting
     * @param certificate whose certificate the host will show
     */
    public record Reach(Optional<String> proxy, Optional<String> certificate) {}

    /** Where one of its consoles listens. */
    public record Screen(GraphicsType type, String address, Optional<Integer> port, Optional<Integer> tlsPort) {}
}
