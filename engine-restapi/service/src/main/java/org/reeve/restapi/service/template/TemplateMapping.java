package org.reeve.restapi.service.template;

import java.util.Locale;
import org.reeve.backend.template.TemplateView;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Bios;
import org.reeve.restapi.types.BiosType;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.CpuTopology;
import org.reeve.restapi.types.HighAvailability;
import org.reeve.restapi.types.MemoryPolicy;
import org.reeve.restapi.types.OperatingSystem;
import org.reeve.restapi.types.Template;
import org.reeve.restapi.types.TemplateStatus;
import org.reeve.restapi.types.TemplateVersion;
import org.reeve.restapi.types.VmType;

/** Templates as the API has them. */
final class TemplateMapping {

    private TemplateMapping() {}

    static Template type(TemplateView view) {
        var type = Labels.label(new Template(), view.id(), view.name(), view.description(), view.comment());
        view.cluster().ifPresent(cluster -> type.setCluster(Refs.cluster(cluster)));
        type.setStatus(TemplateStatus.valueOf(view.status().name()));
        var version = new TemplateVersion();
        version.setVersionNumber(view.number());
        version.setVersionName(view.versionName().isEmpty() ? "base version" : view.versionName());
        version.setBaseTemplate(Refs.template(view.base()));
        type.setVersion(version);
        made(view.made(), type);
        var availability = new HighAvailability();
        availability.setEnabled(view.highAvailability());
        availability.setPriority(view.priority());
        type.setHighAvailability(availability);
        type.setDeleteProtected(view.deleteProtected());
        type.setStateless(view.stateless());
        type.setCreationTime(view.created());
        return type;
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
