package org.reeve.restapi.service.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.backend.host.AddHost;
import org.reeve.backend.host.ApproveHost;
import org.reeve.backend.host.HostFiguresQuery.Figures;
import org.reeve.backend.host.HostView;
import org.reeve.backend.host.UpdateHost;
import org.reeve.model.host.HostId;
import org.reeve.model.host.NonOperationalReason;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.statistic.Figure;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.CpuTopology;
import org.reeve.restapi.types.ExternalStatus;
import org.reeve.restapi.types.HardwareInformation;
import org.reeve.restapi.types.Host;
import org.reeve.restapi.types.HostProtocol;
import org.reeve.restapi.types.HostStatus;
import org.reeve.restapi.types.HostType;
import org.reeve.restapi.types.PowerManagement;
import org.reeve.restapi.types.Spm;
import org.reeve.restapi.types.SpmStatus;
import org.reeve.restapi.types.Statistic;
import org.reeve.restapi.types.Version;
import org.reeve.restapi.types.VmSummary;

/** Hosts as the API has them. */
final class HostMapping {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");

    private HostMapping() {}

    static AddHost.Order add(Host type, Named named) {
        return new AddHost.Order(
                Given.required(type.getName(), "host.name"),
                Given.or(type.getDescription(), ""),
                Given.or(type.getComment(), ""),
                Given.required(type.getAddress(), "host.address"),
                Optional.ofNullable(type.getPort()),
                Named.required(named.cluster(type.getCluster()), "host.cluster"),
                priority(type));
    }

    static UpdateHost.Order update(HostId id, Host type) {
        return new UpdateHost.Order(
                id,
                Optional.ofNullable(type.getName()),
                Optional.ofNullable(type.getDescription()),
                Optional.ofNullable(type.getComment()),
                priority(type));
    }

    static ApproveHost.Order approve(HostId id, Action action, Named named) {
        return new ApproveHost.Order(id, named.cluster(action.getCluster()), Given.or(action.getActivate(), true));
    }

    private static Optional<Integer> priority(Host type) {
        return Optional.ofNullable(type.getSpm()).map(Spm::getPriority);
    }

    static Host type(HostView view) {
        Host host = new Host();
        host.setId(view.id().toString());
        host.setName(view.name());
        host.setDescription(view.description());
        host.setComment(view.comment());
        host.setAddress(view.address());
        host.setPort(view.port());
        host.setCluster(Refs.cluster(view.cluster()));
        host.setStatus(status(view));
        if (view.reason() != NonOperationalReason.NONE) {
            host.setStatusDetail(view.reason().name().toLowerCase(Locale.ROOT));
        }
        host.setExternalStatus(ExternalStatus.OK);
        host.setProtocol(HostProtocol.STOMP);
        host.setType(HostType.RHEL);
        host.setMemory(view.memoryBytes());
        host.setMaxSchedulingMemory(view.freeMemoryBytes());
        host.setSummary(summary(view));
        host.setSpm(spm(view));
        PowerManagement power = new PowerManagement();
        power.setEnabled(view.powerManagement());
        host.setPowerManagement(power);
        view.agentVersion().ifPresent(text -> host.setVersion(version(text)));
        capabilities(host, view.capabilities());
        return host;
    }

    private static HostStatus status(HostView view) {
        return HostStatus.valueOf(view.status().name());
    }

    private static VmSummary summary(HostView view) {
        VmSummary summary = new VmSummary();
        summary.setActive((int) view.runningMachines());
        summary.setTotal((int) view.machines());
        summary.setMigrating(0);
        return summary;
    }

    private static Spm spm(HostView view) {
        Spm spm = new Spm();
        spm.setPriority(view.spmPriority());
        spm.setStatus(view.spm() ? SpmStatus.SPM : SpmStatus.NONE);
        return spm;
    }

    private static void capabilities(Host host, JsonNode said) {
        JsonNode cpu = said.path("cpu");
        if (cpu.has("cpuModel")) {
            host.setCpu(cpu(cpu));
        }
        JsonNode made = said.path("hardware");
        if (!made.isMissingNode()) {
            host.setHardwareInformation(hardware(made));
        }
    }

    private static Cpu cpu(JsonNode said) {
        int sockets = Math.max(1, said.path("cpuSockets").asInt(1));
        int cores = Math.max(sockets, said.path("cpuCores").asInt(sockets));
        int threads = Math.max(cores, said.path("cpuThreads").asInt(cores));
        CpuTopology topology = new CpuTopology();
        topology.setSockets(sockets);
        topology.setCores(cores / sockets);
        topology.setThreads(threads / cores);
        Cpu cpu = new Cpu();
        cpu.setName(said.path("cpuModel").asText());
        cpu.setSpeed(BigDecimal.valueOf(said.path("cpuSpeed").asDouble()).stripTrailingZeros());
        cpu.setTopology(topology);
        return cpu;
    }

    private static HardwareInformation hardware(JsonNode made) {
        HardwareInformation hardware = new HardwareInformation();
        hardware.setManufacturer(made.path("systemManufacturer").asText(null));
        hardware.setProductName(made.path("systemProductName").asText(null));
        hardware.setVersion(made.path("systemVersion").asText(null));
        hardware.setSerialNumber(made.path("systemSerialNumber").asText(null));
        hardware.setUuid(made.path("systemUUID").asText(null));
        hardware.setFamily(made.path("systemFamily").asText(null));
        return hardware;
    }

    private static Version version(String text) {
        Version version = new Version();
        version.setFullVersion(text);
        Matcher parts = VERSION.matcher(text);
        if (parts.matches()) {
            version.setMajor(Integer.valueOf(parts.group(1)));
            version.setMinor(Integer.valueOf(parts.group(2)));
            version.setBuild(parts.group(3) == null ? 0 : Integer.valueOf(parts.group(3)));
            version.setRevision(0);
        }
        return version;
    }

    static List<Statistic> figures(Figures figures) {
        List<Statistic> all = new ArrayList<>();
        all.add(Figure.bytes("memory.total", "Memory of the host", figures.memoryTotal()));
        all.add(Figure.bytes("memory.used", "Memory in use", figures.memoryUsed()));
        all.add(Figure.bytes("memory.free", "Memory that is free", figures.memoryFree()));
        all.add(Figure.bytes("swap.used", "Swap in use", figures.swapUsed()));
        all.add(Figure.percent("cpu.current.user", "Share of the processors in use", figures.cpu()));
        all.add(Figure.percent(
                "cpu.current.idle", "Share of the processors that idle", Math.max(0, 100 - figures.cpu())));
        all.add(Figure.percent("ksm.cpu.current", "Share of the processors that merge pages", figures.ksm()));
        all.add(Figure.count("vms.active", "Virtual machines that run", figures.activeMachines()));
        return all;
    }
}
