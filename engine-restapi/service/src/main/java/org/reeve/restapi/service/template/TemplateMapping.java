package org.reeve.restapi.service.template;

import java.util.Locale;
import java.util.Optional;
import org.reeve.backend.template.TemplateView;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.vm.SettingsMapping;
import org.reeve.restapi.types.Bios;
import org.reeve.restapi.types.BiosType;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.CpuProfile;
import org.reeve.restapi.types.CpuTopology;
import org.reeve.restapi.types.HighAvailability;
import org.reeve.restapi.types.InstanceType;
import org.reeve.restapi.types.MemoryPolicy;
import org.reeve.restapi.types.OperatingSystem;
import org.reeve.restapi.types.Template;
import org.reeve.restapi.types.TemplateStatus;
import org.reeve.restapi.types.TemplateVersion;
import org.reeve.restapi.types.VmAffinity;
import org.reeve.restapi.types.VmPlacementPolicy;
import org.reeve.restapi.types.VmType;

/** Templates as the API has them. */
final class TemplateMapping {

    private TemplateMapping() {}

    static Template type(TemplateView view) {
        return show(view, new Template());
    }

    static InstanceType instanceType(TemplateView view) {
        var type = show(view, new InstanceType());
        type.setVersion(null);
        return type;
    }

    private static <T extends Template> T show(TemplateView view, T type) {
        Labels.label(type, view.id(), view.name(), view.description(), view.comment());
        view.cluster().ifPresent(cluster -> type.setCluster(Refs.cluster(cluster)));
        type.setStatus(TemplateStatus.valueOf(view.status().name()));
        var version = new TemplateVersion();
        version.setVersionNumber(view.number());
        version.setVersionName(view.versionName().isEmpty() ? "base version" : view.versionName());
        version.setBaseTemplate(Refs.template(view.base()));
        type.setVersion(version);
        made(view.made(), type);
        SettingsMapping.show(view.settings(), type);
        SettingsMapping.icons(view.settings().links(), view.made().os(), type);
        limits(view.limits(), type);
        var placement = new VmPlacementPolicy();
        placement.setAffinity(
                switch (view.migration()) {
                    case MIGRATABLE -> VmAffinity.MIGRATABLE;
                    case IMPLICITLY_NON_MIGRATABLE -> VmAffinity.USER_MIGRATABLE;
                    case PINNED_TO_HOST -> VmAffinity.PINNED;
                });
        type.setPlacementPolicy(placement);
        var availability = new HighAvailability();
        availability.setEnabled(view.highAvailability());
        availability.setPriority(view.priority());
        type.setHighAvailability(availability);
        type.setDeleteProtected(view.deleteProtected());
        type.setStateless(view.stateless());
        type.setCreationTime(view.created());
        return type;
    }

    private static void limits(TemplateView.Limits limits, Template type) {
        limits.cpuProfile().ifPresent(profile -> type.setCpuProfile(Refs.to(CpuProfile::new, "cpuprofiles", profile)));
        limits.quota()
                .ifPresent(quota -> type.setQuota(Refs.quota(limits.dataCenter().orElseThrow(), quota)));
    }

    /** What the client says the version is called. */
    static Optional<String> versionName(Template given) {
        return Optional.ofNullable(given.getVersion()).map(TemplateVersion::getVersionName);
    }

    private static void made(TemplateView.Made made, Template type) {
        type.setType(VmType.valueOf(made.type().name()));
        type.setOrigin(made.origin().name().toLowerCase(Locale.ROOT));
        var os = new OperatingSystem();
        os.setType(made.os());
        type.setOs(os);
        var bios = new Bios();
        bios.setType(made.bios().map(own -> BiosType.valueOf(own.name())).orElse(BiosType.CLUSTER_DEFAULT));
        type.setBios(bios);
        type.setMemory(made.memory().bytes());
        var memory = new MemoryPolicy();
        memory.setGuaranteed(made.guaranteed().bytes());
        memory.setMax(made.max().bytes());
        type.setMemoryPolicy(memory);
        var topology = new CpuTopology();
        topology.setSockets(made.cpus().sockets());
        topology.setCores(made.cpus().cores());
        topology.setThreads(made.cpus().threads());
        var cpu = new Cpu();
        cpu.setTopology(topology);
        type.setCpu(cpu);
    }
}
