package org.reeve.agent.app;

import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.reeve.agent.core.AgentSettings;
import org.reeve.agent.protocol.tls.TlsFiles;

/** What {@code agent.properties} says. An unknown key is refused: it is more likely misspelt than meant to do nothing. */
record Configuration(
        AgentSettings settings,
        InetSocketAddress address,
        TlsFiles tls,
        Path state,
        Path repository,
        String libvirtUri,
        HypervisorKind hypervisor) {

    private static final Set<String> KEYS = Set.of(
            "host_id",
            "address",
            "port",
            "key",
            "certificate",
            "ca",
            "state",
            "repository",
            "libvirt_uri",
            "management_bridge",
            "emulate",
            "hypervisor",
            "boot_files",
            "serial_logs");

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

    enum HypervisorKind {
        LIBVIRT,
        FAKE
    }

    static Configuration read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return of(properties);
    }

    static Configuration of(Properties properties) {
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new Misconfigured("unknown settings: " + String.join(", ", unknown));
        }
        Values values = new Values(properties);
        return new Configuration(
                new AgentSettings(
                        values.needed("host_id"),
                        values.or("management_bridge", "ovirtmgmt"),
                        values.paths("boot_files"),
                        values.maybe("serial_logs").map(Path::of),
                        values.maybe("address").filter(address -> !EVERYWHERE.contains(address)),
                        values.emulate()),
                new InetSocketAddress(values.or("address", "0.0.0.0"), values.port()),
                new TlsFiles(
                        Path.of(values.needed("key")),
                        Path.of(values.needed("certificate")),
                        Path.of(values.needed("ca"))),
                Path.of(values.or("state", "/var/lib/reeve-agent")),
                Path.of(values.or("repository", "/rhev/data-center")),
                values.or("libvirt_uri", "qemu:///system"),
                values.hypervisor());
    }

    private record Values(Properties properties) {

        Optional<String> maybe(String key) {
            return Optional.ofNullable(properties.getProperty(key))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }

        String or(String key, String usual) {
            return maybe(key).orElse(usual);
        }

        String needed(String key) {
            return maybe(key).orElseThrow(() -> new Misconfigured("the setting " + key + " is missing"));
        }

        List<Path> paths(String key) {
            return Arrays.stream(or(key, "").split(","))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(Path::of)
                    .toList();
        }

        int port() {
            String text = or("port", "54321");
            try {
                int port = Integer.parseInt(text);
                if (port >= 0 && port <= 65_535) {
                    return port;
                }
            } catch (NumberFormatException e) {
                throw new Misconfigured("port is no number: " + text);
            }
            throw new Misconfigured("port is out of range: " + text);
        }

        Optional<Boolean> emulate() {
            return switch (or("emulate", "auto")) {
                case "auto" -> Optional.empty();
                case "yes", "true" -> Optional.of(true);
                case "no", "false" -> Optional.of(false);
                default -> throw new Misconfigured("emulate is auto, yes or no");
            };
        }

        HypervisorKind hypervisor() {
            return switch (or("hypervisor", "libvirt")) {
                case "libvirt" -> HypervisorKind.LIBVIRT;
                case "fake" -> HypervisorKind.FAKE;
                default -> throw new Misconfigured("hypervisor is libvirt or fake");
            };
        }
    }
}
