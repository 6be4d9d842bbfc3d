package org.reeve.restapi.service.vm;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reeve.backend.api.Naming;
import org.reeve.backend.vm.VmChange;
import org.reeve.model.MemorySize;
import org.reeve.model.host.HostId;
import org.reeve.model.profile.CpuProfileId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.vm.MigrationSupport;
import org.reeve.model.vm.OriginType;
import org.reeve.model.vm.VmType;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Words;
import org.reeve.restapi.types.BiosType;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.CpuProfile;
import org.reeve.restapi.types.CpuTopology;
import org.reeve.restapi.types.MemoryPolicy;
import org.reeve.restapi.types.OperatingSystem;
import org.reeve.restapi.types.Quota;
import org.reeve.restapi.types.VmAffinity;
import org.reeve.restapi.types.VmBase;
import org.reeve.restapi.types.VmPlacementPolicy;

/** Takes from a machine, a template or an instance type as a client sent it what the client wants it to be. */
public final class VmChanges {

    private VmChanges() {}

    public static VmChange of(VmBase type, Named named) {
        return new VmChange(
                new Naming(
                        Optional.ofNullable(type.getName()),
                        Optional.ofNullable(type.getDescription()),
                        Optional.ofNullable(type.getComment())),
                size(type),
                traits(type, named),
                SettingsWish.of(type),
                pinned(type, named),
                SettingsWish.pictures(type));
    }

    private static VmChange.Size size(VmBase type) {
        Optional<MemoryPolicy> policy = Optional.ofNullable(type.getMemoryPolicy());
        Optional<CpuTopology> cpus = Optional.ofNullable(type.getCpu()).map(Cpu::getTopology);
        return new VmChange.Size(
                Given.maybe(type.getMemory(), "vm.memory", MemorySize::bytes),
                policy.map(MemoryPolicy::getGuaranteed).map(bytes -> size(bytes, "vm.memory_policy.guaranteed")),
                policy.map(MemoryPolicy::getMax).map(bytes -> size(bytes, "vm.memory_policy.max")),
                cpus.map(CpuTopology::getSockets),
                cpus.map(CpuTopology::getCores),
                cpus.map(CpuTopology::getThreads));
    }

    private static MemorySize size(Long bytes, String member) {
        return Given.as(bytes, member, MemorySize::bytes);
    }

    private static VmChange.Traits traits(VmBase type, Named named) {
        Optional<BiosType> bios = Optional.ofNullable(type.getBios()).map(given -> given.getType());
        boolean ofCluster = bios.filter(BiosType.CLUSTER_DEFAULT::equals).isPresent();
        var availability = Optional.ofNullable(type.getHighAvailability());
        return new VmChange.Traits(
                Words.maybe(type.getType(), VmType.class),
                Optional.ofNullable(type.getOrigin())
                        .map(word -> Given.as(word.toUpperCase(Locale.ROOT), "vm.origin", OriginType::valueOf)),
                Optional.ofNullable(type.getOs()).map(OperatingSystem::getType),
                bios.filter(given -> !ofCluster).map(given -> org.reeve.model.cluster.BiosType.valueOf(given.name())),
                ofCluster,
                Optional.ofNullable(type.getPlacementPolicy())
                        .map(VmPlacementPolicy::getAffinity)
                        .map(VmChanges::migration),
                availability.map(given -> given.getEnabled()),
                availability.map(given -> given.getPriority()),
                lease(type, named),
                Optional.ofNullable(type.getCpuProfile())
                        .map(CpuProfile::getId)
                        .map(id -> Given.id(id, CpuProfileId::new)),
                Optional.ofNullable(type.getQuota()).map(Quota::getId).map(id -> Given.id(id, QuotaId::new)),
                Optional.ofNullable(type.getDeleteProtected()),
                Optional.ofNullable(type.getStateless()));
    }

    private static MigrationSupport migration(VmAffinity affinity) {
        return switch (affinity) {
            case MIGRATABLE -> MigrationSupport.MIGRATABLE;
            case USER_MIGRATABLE -> MigrationSupport.IMPLICITLY_NON_MIGRATABLE;
            case PINNED -> MigrationSupport.PINNED_TO_HOST;
        };
    }

    /** A lease without a storage domain is none. */
    private static Optional<Optional<StorageDomainId>> lease(VmBase type, Named named) {
        return Optional.ofNullable(type.getLease()).map(lease -> named.storageDomain(lease.getStorageDomain()));
    }

    private static Optional<Set<HostId>> pinned(VmBase type, Named named) {
        return Optional.ofNullable(type.getPlacementPolicy())
                .flatMap(policy -> Optional.ofNullable(policy.getHosts()))
                .map(hosts -> hosts.stream()
                        .map(host -> Named.required(named.host(host), "vm.placement_policy.hosts"))
                        .collect(Collectors.toSet()));
    }
}
