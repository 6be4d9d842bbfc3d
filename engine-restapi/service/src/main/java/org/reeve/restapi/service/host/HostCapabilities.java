package org.reeve.restapi.service.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.backend.host.HostView;
import org.reeve.model.cluster.CpuType;
import org.reeve.restapi.types.Architecture;
import org.reeve.restapi.types.AutoNumaStatus;
import org.reeve.restapi.types.Certificate;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.CpuTopology;
import org.reeve.restapi.types.HardwareInformation;
import org.reeve.restapi.types.Host;
import org.reeve.restapi.types.HostDevicePassthrough;
import org.reeve.restapi.types.IscsiDetails;
import org.reeve.restapi.types.KdumpStatus;
import org.reeve.restapi.types.Ksm;
import org.reeve.restapi.types.OperatingSystem;
import org.reeve.restapi.types.RngSource;
import org.reeve.restapi.types.SeLinux;
import org.reeve.restapi.types.SeLinuxMode;
import org.reeve.restapi.types.TransparentHugePages;
import org.reeve.restapi.types.Version;

/** What hosts say of themselves, in the API's words. A host that has not been examined yet has said nothing. */
final class HostCapabilities {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?.*");

    private static final String MODEL = "model_";

    /** It knows all families that there are. */
    private static final String NEWEST_LEVEL = "4.7";

    private HostCapabilities() {}

    static void show(Host host, HostView view) {
        JsonNode said = view.capabilities();
        view.agentVersion().ifPresent(text -> host.setVersion(version(text)));
        if (said.path("cpu").has("cpuModel")) host.setCpu(cpu(said.path("cpu")));
        if (said.has("hardware")) host.setHardwareInformation(hardware(said));
        if (said.has("versions") || view.settings().kernelArguments().isPresent())
            host.setOs(system(said.path("versions"), view));
        if (said.path("versions").path("packages2").has("libvirt"))
            host.setLibvirtVersion(version(said.path("versions")
                    .path("packages2")
                    .path("libvirt")
                    .path("version")
                    .asText()));
        if (said.has("initiator")) {
            var iscsi = new IscsiDetails();
            iscsi.setInitiator(said.path("initiator").asText());
            host.setIscsi(iscsi);
        }
        if (said.has("selinux"))
            host.setSeLinux(selinux(said.path("selinux").path("mode").asText()));
        host.setKdumpStatus(kdump(said.path("kdump").asInt(-1)));
        var passthrough = new HostDevicePassthrough();
        passthrough.setEnabled(said.path("passthrough").asBoolean());
        host.setDevicePassthrough(passthrough);
        host.setAutoNumaStatus(
                balancing(said.path("topology").path("autoNumaBalancing").asInt(2)));
        host.setNumaSupported(said.path("topology").path("numaNodes").size() > 1);
        if (said.has("certificate")) host.setCertificate(certificate(said.path("certificate")));
        memory(host, view.figures().path("memory"));
    }

    private static Certificate certificate(JsonNode shown) {
        var certificate = new Certificate();
        certificate.setSubject(shown.path("subject").asText());
        certificate.setOrganization(shown.path("organization").asText());
        certificate.setContent(shown.path("content").asText(null));
        return certificate;
    }

    private static void memory(Host host, JsonNode memory) {
        var ksm = new Ksm();
        ksm.setEnabled(memory.path("ksmState").asBoolean());
        ksm.setMergeAcrossNodes(memory.path("ksmMergeAcrossNodes").asBoolean(true));
        host.setKsm(ksm);
        if (memory.has("thpState")) {
            var pages = new TransparentHugePages();
            pages.setEnabled(!memory.path("thpState").asText().equals("never"));
            host.setTransparentHugePages(pages);
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
        // Agents do not say what they run on; families do, and what is none of them is a model of this one.
        cpu.setArchitecture(Architecture.X86_64);
        family(said).ifPresent(family -> {
            cpu.setType(family.type().name());
            cpu.setLevel(family.rank());
            cpu.setArchitecture(
                    Architecture.valueOf(family.type().architecture().name()));
        });
        cpu.setSpeed(BigDecimal.valueOf(said.path("cpuSpeed").asDouble()).stripTrailingZeros());
        cpu.setTopology(topology);
        return cpu;
    }

    /** The best that the processor can play of what clusters know; agents list the models among its flags. */
    private static Optional<CpuType.Ranked> family(JsonNode said) {
        Set<String> models = Stream.of(said.path("cpuFlags").asText().split(","))
                .filter(flag -> flag.startsWith(MODEL))
                .map(flag -> flag.substring(MODEL.length()))
                .collect(Collectors.toSet());
        return CpuType.best(models).flatMap(best -> CpuType.at(NEWEST_LEVEL).stream()
                .filter(ranked -> ranked.type().equals(best))
                .findFirst());
    }

    private static HardwareInformation hardware(JsonNode said) {
        JsonNode made = said.path("hardware");
        HardwareInformation hardware = new HardwareInformation();
        hardware.setManufacturer(made.path("systemManufacturer").asText(null));
        hardware.setProductName(made.path("systemProductName").asText(null));
        hardware.setVersion(made.path("systemVersion").asText(null));
        hardware.setSerialNumber(made.path("systemSerialNumber").asText(null));
        hardware.setUuid(made.path("systemUUID").asText(null));
        hardware.setFamily(made.path("systemFamily").asText(null));
        List<RngSource> sources = new ArrayList<>();
        said.path("rngSources").forEach(source -> Arrays.stream(RngSource.values())
                .filter(known -> known.wire().equals(source.asText()))
                .forEach(sources::add));
        hardware.setSupportedRngSources(sources.isEmpty() ? null : sources);
        return hardware;
    }

    private static OperatingSystem system(JsonNode versions, HostView view) {
        JsonNode said = versions.path("operatingSystem");
        OperatingSystem os = new OperatingSystem();
        os.setType(said.path("name").asText(null));
        if (said.has("version")) os.setVersion(version(said.path("version").asText()));
        os.setReportedKernelCmdline(versions.path("kernelArgs").asText(null));
        view.settings().kernelArguments().ifPresent(os::setCustomKernelCmdline);
        return os;
    }

    /** Agents say 1, 0 and -1. */
    private static SeLinux selinux(String mode) {
        SeLinux linux = new SeLinux();
        linux.setMode(
                switch (mode.toLowerCase(Locale.ROOT)) {
                    case "1", "enforcing" -> SeLinuxMode.ENFORCING;
                    case "0", "permissive" -> SeLinuxMode.PERMISSIVE;
                    default -> SeLinuxMode.DISABLED;
                });
        return linux;
    }

    private static KdumpStatus kdump(int status) {
        return switch (status) {
            case 0 -> KdumpStatus.DISABLED;
            case 1 -> KdumpStatus.ENABLED;
            default -> KdumpStatus.UNKNOWN;
        };
    }

    private static AutoNumaStatus balancing(int status) {
        return switch (status) {
            case 0 -> AutoNumaStatus.DISABLE;
            case 1 -> AutoNumaStatus.ENABLE;
            default -> AutoNumaStatus.UNKNOWN;
        };
    }

    private static Version version(String text) {
        Version version = new Version();
        version.setFullVersion(text);
        Matcher parts = VERSION.matcher(text);
        if (parts.matches()) {
            version.setMajor(Integer.valueOf(parts.group(1)));
            version.setMinor(Integer.valueOf(parts.group(2)));
            version.setBuild(number(parts.group(3)));
            version.setRevision(number(parts.group(4)));
        }
        return version;
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }
}
