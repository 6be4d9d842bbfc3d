package org.reeve.restapi.service.vm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reeve.backend.api.Naming;
import org.reeve.backend.vm.VmChange;
import org.reeve.model.MemorySize;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.MigrationSupport;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.types.BiosType;
import org.reeve.restapi.types.BootDevice;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.CpuTopology;
import org.reeve.restapi.types.Display;
import org.reeve.restapi.types.MemoryPolicy;
import org.reeve.restapi.types.OperatingSystem;
import org.reeve.restapi.types.Vm;
import org.reeve.restapi.types.VmAffinity;
import org.reeve.restapi.types.VmPlacementPolicy;

/** Takes from a machine as a client sent it what the client wants it to be. */
final class VmChanges {

    private VmChanges() {}

    static VmChange of(Vm type, Named named) {
        return new VmChange(
                new Naming(
                        Optional.ofNullable(type.getName()),
                        Optional.ofNullable(type.getDescription()),
                        Optional.ofNullable(type.getComment())),
                size(type),
                traits(type),
                seat(type),
                pinned(type, named));
    }

    private static VmChange.Size size(Vm type) {
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

    private static VmChange.Traits traits(Vm type) {
        Optional<BiosType> bios = Optional.ofNullable(type.getBios()).map(given -> given.getType());
        boolean ofCluster = bios.filter(BiosType.CLUSTER_DEFAULT::equals).isPresent();
        var availability = Optional.ofNullable(type.getHighAvailability());
        return new VmChange.Traits(
                same(type.getType(), org.reeve.model.vm.VmType::valueOf),
                Optional.ofNullable(type.getOs()).map(OperatingSystem::getType),
                bios.filter(given -> !ofCluster).map(given -> org.reeve.model.cluster.BiosType.valueOf(given.name())),
                ofCluster,
                Optional.ofNullable(type.getPlacementPolicy())
                        .map(VmPlacementPolicy::getAffinity)
                        .map(VmChanges::migration),
                availability.map(given -> given.getEnabled()),
                availability.map(given -> given.getPriority()),
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

    private static VmChange.Seat seat(Vm type) {
        Optional<OperatingSystem> os = Optional.ofNullable(type.getOs());
        Optional<Display> display = Optional.ofNullable(type.getDisplay());
        return new VmChange.Seat(
                os.map(OperatingSystem::getKernel),
                os.map(OperatingSystem::getInitrd),
                os.map(OperatingSystem::getCmdline),
                os.map(OperatingSystem::getBoot)
                        .flatMap(boot -> Optional.ofNullable(boot.getDevices()))
                        .map(VmChanges::devices),
                display.map(Display::getType)
                        .map(screen -> List.of(org.reeve.model.vm.GraphicsType.valueOf(screen.name()))),
                display.map(Display::getKeyboardLayout),
                Optional.ofNullable(type.getConsole()).map(console -> console.getEnabled()),
                Optional.ofNullable(type.getSoundcardEnabled()),
                Optional.ofNullable(type.getUsb()).map(usb -> usb.getEnabled()),
                Optional.ofNullable(type.getStartPaused()),
                Optional.ofNullable(type.getTimeZone()).map(zone -> zone.getName()),
                display.map(Display::getMonitors));
    }

    private static List<org.reeve.model.vm.BootDevice> devices(List<BootDevice> given) {
        return given.stream().map(VmChanges::device).toList();
    }

    private static org.reeve.model.vm.BootDevice device(BootDevice given) {
        return switch (given) {
            case HD -> org.reeve.model.vm.BootDevice.DISK;
            case CDROM -> org.reeve.model.vm.BootDevice.CD;
            case NETWORK -> org.reeve.model.vm.BootDevice.NETWORK;
        };
    }

    private static Optional<Set<HostId>> pinned(Vm type, Named named) {
        return Optional.ofNullable(type.getPlacementPolicy())
                .flatMap(policy -> Optional.ofNullable(policy.getHosts()))
                .map(hosts -> hosts.stream()
                        .map(host -> Named.required(named.host(host), "vm.placement_policy.hosts"))
                        .collect(Collectors.toSet()));
    }

    private static <A extends Enum<A>, B> Optional<B> same(A given, Function<String, B> other) {
        return Optional.ofNullable(given).map(one -> other.apply(one.name()));
    }
}
