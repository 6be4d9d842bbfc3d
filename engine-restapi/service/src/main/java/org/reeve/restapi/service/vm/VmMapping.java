package org.reeve.restapi.service.vm;

import java.util.Locale;
import org.reeve.backend.vm.VmView;
import org.reeve.backend.vm.settings.Links;
import org.reeve.model.template.TemplateId;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Architecture;
import org.reeve.restapi.types.Bios;
import org.reeve.restapi.types.BiosType;
import org.reeve.restapi.types.Certificate;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.CpuProfile;
import org.reeve.restapi.types.CpuTopology;
import org.reeve.restapi.types.DynamicCpu;
import org.reeve.restapi.types.HighAvailability;
import org.reeve.restapi.types.InstanceType;
import org.reeve.restapi.types.MemoryPolicy;
import org.reeve.restapi.types.OperatingSystem;
import org.reeve.restapi.types.StorageDomainLease;
import org.reeve.restapi.types.Vm;
import org.reeve.restapi.types.VmAffinity;
import org.reeve.restapi.types.VmPlacementPolicy;
import org.reeve.restapi.types.VmPool;
import org.reeve.restapi.types.VmStatus;
import org.reeve.restapi.types.VmStorageErrorResumeBehaviour;
import org.reeve.restapi.types.VmType;

/** A machine as the API shows it. */
final class VmMapping {

    private VmMapping() {}

    static Vm type(VmView view) {
        var type = new Vm();
        type.setId(view.id().toString());
        type.setName(view.called().name());
        type.setDescription(view.called().description());
        type.setComment(view.called().comment());
        type.setCluster(Refs.cluster(view.belongs().cluster()));
        type.setTemplate(Refs.template(view.belongs().template()));
        type.setOriginalTemplate(Refs.template(view.belongs().originalTemplate()));
        view.belongs()
                .cpuProfile()
                .ifPresent(profile -> type.setCpuProfile(Refs.to(CpuProfile::new, "cpuprofiles", profile)));
        links(type, view);
        view.belongs()
                .quota()
                .ifPresent(quota -> type.setQuota(Refs.quota(view.belongs().dataCenter(), quota)));
        type.setCreationTime(view.created());
        type.setRunOnce(false);
        type.setNextRunConfigurationExists(view.changesOnNextRun());
        made(type, view.made());
        SettingsMapping.show(view.settings(), type);
        type.setUseLatestTemplateVersion(view.settings().care().latestTemplate().orElse(false));
        display(type, view);
        treated(type, view.treated());
        seen(type, view);
        return type;
    }

    private static void links(Vm type, VmView view) {
        view.belongs().pool().ifPresent(pool -> type.setVmPool(Refs.to(VmPool::new, "vmpools", pool)));
        Links links = view.settings().links();
        SettingsMapping.icons(links, view.made().os(), type);
        links.instanceType()
                .map(TemplateId::new)
                .ifPresent(id -> type.setInstanceType(Refs.to(InstanceType::new, "instancetypes", id)));
    }

    private static void made(Vm type, VmView.Made made) {
        type.setType(VmType.valueOf(made.type().name()));
        type.setOrigin(made.origin().name().toLowerCase(Locale.ROOT));
        type.setMemory(made.memory().bytes());
        var policy = new MemoryPolicy();
        policy.setGuaranteed(made.guaranteed().bytes());
        policy.setMax(made.max().bytes());
        type.setMemoryPolicy(policy);
        var topology = new CpuTopology();
        topology.setSockets(made.cpus().sockets());
        topology.setCores(made.cpus().cores());
        topology.setThreads(made.cpus().threads());
        var cpu = new Cpu();
        cpu.setArchitecture(architecture(made.architecture()));
        cpu.setTopology(topology);
        type.setCpu(cpu);
        var os = new OperatingSystem();
        os.setType(made.os());
        type.setOs(os);
        var bios = new Bios();
        bios.setType(made.bios().map(own -> BiosType.valueOf(own.name())).orElse(BiosType.CLUSTER_DEFAULT));
        type.setBios(bios);
    }

    private static Architecture architecture(org.reeve.model.cluster.Architecture given) {
        return switch (given) {
            case X86, X86_64 -> Architecture.X86_64;
            case PPC, PPC64, PPC64LE, PPCLE -> Architecture.PPC64;
            case S390X -> Architecture.S390X;
            case UNDEFINED -> Architecture.UNDEFINED;
        };
    }

    /** Where the first screen listens now; the others are among the graphics consoles. */
    private static void display(Vm type, VmView view) {
        view.settings().screen().kinds().stream()
                .findFirst()
                .flatMap(first -> view.seen().screens().stream()
                        .filter(screen -> screen.type() == first)
                        .findFirst())
                .ifPresent(screen -> {
                    type.getDisplay().setAddress(screen.address());
                    screen.port().ifPresent(type.getDisplay()::setPort);
                    screen.tlsPort().ifPresent(type.getDisplay()::setSecurePort);
                });
        view.seen().reach().proxy().ifPresent(type.getDisplay()::setProxy);
        view.seen().reach().certificate().ifPresent(subject -> {
            var certificate = new Certificate();
            certificate.setSubject(subject);
            type.getDisplay().setCertificate(certificate);
        });
    }

    private static void treated(Vm type, VmView.Treated treated) {
        var availability = new HighAvailability();
        availability.setEnabled(treated.highAvailability());
        availability.setPriority(treated.priority());
        type.setHighAvailability(availability);
        type.setDeleteProtected(treated.deleteProtected());
        type.setStateless(treated.stateless());
        var placement = new VmPlacementPolicy();
        placement.setAffinity(
                switch (treated.migration()) {
                    case MIGRATABLE -> VmAffinity.MIGRATABLE;
                    case IMPLICITLY_NON_MIGRATABLE -> VmAffinity.USER_MIGRATABLE;
                    case PINNED_TO_HOST -> VmAffinity.PINNED;
                });
        if (!treated.pinned().isEmpty()) {
            placement.setHosts(treated.pinned().stream().map(Refs::host).toList());
        }
        type.setPlacementPolicy(placement);
        treated.lease().ifPresent(domain -> {
            var lease = new StorageDomainLease();
            lease.setStorageDomain(Refs.storageDomain(domain));
            type.setLease(lease);
            type.setStorageErrorResumeBehaviour(VmStorageErrorResumeBehaviour.KILL);
        });
    }

    private static void seen(Vm type, VmView view) {
        VmView.Seen seen = view.seen();
        if (seen.status().running()) {
            var now = new DynamicCpu();
            now.setTopology(type.getCpu().getTopology());
            now.setCpuTune(type.getCpu().getCpuTune());
            type.setDynamicCpu(now);
        }
        type.setStatus(status(seen.status()));
        seen.pauseReason().map(reason -> reason.toLowerCase(Locale.ROOT)).ifPresent(type::setStatusDetail);
        seen.host().map(Refs::host).ifPresent(type::setHost);
        seen.started().ifPresent(type::setStartTime);
        seen.stopped().ifPresent(type::setStopTime);
        seen.stopReason().ifPresent(type::setStopReason);
        type.setHasIllegalImages(seen.illegalImages());
        GuestMapping.told(seen.told(), type);
    }

    static VmStatus status(org.reeve.model.vm.VmStatus seen) {
        return switch (seen) {
            case MIGRATING_FROM, MIGRATING_TO -> VmStatus.MIGRATING;
            case IMAGE_ILLEGAL -> VmStatus.DOWN;
            default -> VmStatus.valueOf(seen.name());
        };
    }
}
