package org.reeve.backend.vm;

import java.util.Optional;
import java.util.Set;
import org.reeve.backend.api.Naming;
import org.reeve.backend.icon.Pictures;
import org.reeve.backend.kernel.Overlay;
import org.reeve.backend.vm.settings.Screen;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.model.MemorySize;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.host.HostId;
import org.reeve.model.profile.CpuProfileId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.vm.MigrationSupport;
import org.reeve.model.vm.OriginType;
import org.reeve.model.vm.VmType;

/**
 * What somebody wants a machine to be; what is absent stays as it is, or as the template says.
 *
 * @param pinned the hosts it may run on; none given: on any
 * @param pictures those that its settings name and nobody has brought along before
 */
public record VmChange(
        Naming naming, Size size, Traits traits, VmSettings settings, Optional<Set<HostId>> pinned, Pictures pictures) {

    private static final Size SAME_SIZE = new Size(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Traits SAME_TRAITS = new Traits(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Pools store theirs, some from before there was anything to store. */
    public VmChange {
        naming = naming == null ? Naming.none() : naming;
        size = size == null ? SAME_SIZE : size;
        traits = traits == null ? SAME_TRAITS : traits;
        settings = settings == null ? VmSettings.usual() : settings;
        pinned = pinned == null ? Optional.empty() : pinned;
        pictures = pictures == null ? Pictures.NONE : pictures;
    }

    /** This, and of what another says more or something else, that. */
    public VmChange over(VmChange wish) {
        return Overlay.of(this, wish);
    }

    public static VmChange named(String name) {
        return new VmChange(
                Naming.named(name), SAME_SIZE, SAME_TRAITS, VmSettings.usual(), Optional.empty(), Pictures.NONE);
    }

    /** What somebody wants who wants other screens and nothing else. */
    public static VmChange screens(Screen screen) {
        return new VmChange(
                Naming.none(),
                SAME_SIZE,
                SAME_TRAITS,
                VmSettings.usual().with(screen),
                Optional.empty(),
                Pictures.NONE);
    }

    /** The same for a machine of another name. */
    public VmChange called(String name) {
        return new VmChange(
                new Naming(Optional.of(name), naming.description(), naming.comment()),
                size,
                traits,
                settings,
                pinned,
                pictures);
    }

    public VmChange sized(MemorySize memory) {
        Size other = new Size(Optional.of(memory), size.guaranteed, size.max, size.sockets, size.cores, size.threads);
        return new VmChange(naming, other, traits, settings, pinned, pictures);
    }

    /** Processors and memory. */
    public record Size(
            Optional<MemorySize> memory,
            Optional<MemorySize> guaranteed,
            Optional<MemorySize> max,
            Optional<Integer> sockets,
            Optional<Integer> cores,
            Optional<Integer> threads) {}

    /**
     * What it is for and how it is treated.
     *
     * @param biosOfCluster takes back a choice of its own
     * @param cpuProfile what limits its processors
     * @param quota what it counts for
     * @param lease the storage domain of the lease that keeps a second copy from starting; an empty one: no lease
     */
    public record Traits(
            Optional<VmType> type,
            Optional<OriginType> origin,
            Optional<String> os,
            Optional<BiosType> bios,
            boolean biosOfCluster,
            Optional<MigrationSupport> migration,
            Optional<Boolean> highAvailability,
            Optional<Integer> priority,
            Optional<Optional<StorageDomainId>> lease,
            Optional<CpuProfileId> cpuProfile,
            Optional<QuotaId> quota,
            Optional<Boolean> deleteProtected,
            Optional<Boolean> stateless) {}
}
