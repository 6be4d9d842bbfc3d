package org.reeve.agent.libvirt.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.agent.core.port.HostLoad;

/** What the kernel tells about this host in files below {@code /proc}, {@code /sys} and {@code /etc}. */
public record ProcFacts(Path root, Clock clock) {

    /** The kernel's unit of CPU time towards programs, the same on every Linux this runs on. */
    private static final int TICKS_PER_SECOND = 100;

    public static ProcFacts ofThisHost() {
        return new ProcFacts(Path.of("/"), Clock.systemUTC());
    }

    public HostLoad load() {
        List<String> stat = lines("proc/stat");
        Map<String, Long> memory = memory();
        return new HostLoad(
                clock.instant(),
                bootTime(stat),
                stat.stream()
                        .filter(line -> line.matches("cpu[0-9]+ .*"))
                        .map(ProcFacts::cpu)
                        .toList(),
                new HostLoad.Memory(
                        memory.getOrDefault("MemTotal", 0L),
                        memory.getOrDefault("MemAvailable", 0L),
                        memory.getOrDefault("MemFree", 0L),
                        memory.getOrDefault("Shmem", 0L),
                        memory.getOrDefault("SwapTotal", 0L),
                        memory.getOrDefault("SwapFree", 0L)),
                nodes(),
                Double.parseDouble(lines("proc/loadavg").get(0).split(" ")[0]),
                memory.getOrDefault("AnonHugePages", 0L),
                text("sys/kernel/mm/ksm/run").map("1"::equals).orElse(false),
                text("sys/kernel/mm/ksm/pages_sharing").map(Long::parseLong).orElse(0L),
                text("sys/kernel/mm/transparent_hugepage/enabled").flatMap(ProcFacts::chosen));
    }

    /** The kernel lists all choices, with the one that holds in brackets. */
    private static Optional<String> chosen(String choices) {
        return Stream.of(choices.split("\\s+"))
                .filter(word -> word.startsWith("[") && word.endsWith("]"))
                .map(word -> word.substring(1, word.length() - 1))
                .findFirst();
    }

    /** Lines are `Node 0 MemFree:  123 kB`. A kernel without NUMA has no such files. */
    private List<HostLoad.NodeMemory> nodes() {
        List<HostLoad.NodeMemory> all = new ArrayList<>();
        for (int node = 0; Files.isReadable(root.resolve(nodeFile(node))); node++) {
            Map<String, Long> values = new HashMap<>();
            for (String line : lines(nodeFile(node))) {
                String[] words = line.strip().split(":?\\s+");
                if (words.length >= 4) {
                    values.put(words[2], Long.parseLong(words[3]));
                }
            }
            all.add(new HostLoad.NodeMemory(
                    node, values.getOrDefault("MemTotal", 0L), values.getOrDefault("MemFree", 0L)));
        }
        return all;
    }

    private static String nodeFile(int node) {
        return "sys/devices/system/node/node" + node + "/meminfo";
    }

    private static Instant bootTime(List<String> stat) {
        return stat.stream()
                .filter(line -> line.startsWith("btime "))
                .map(line ->
                        Instant.ofEpochSecond(Long.parseLong(line.substring(6).strip())))
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    /** Columns: user nice system idle iowait irq softirq steal. Waiting for disks is idle: something else could run. */
    private static HostLoad.CpuTimes cpu(String line) {
        String[] words = line.strip().split("\\s+");
        long[] ticks = Arrays.stream(words).skip(1).mapToLong(Long::parseLong).toArray();
        return new HostLoad.CpuTimes(
                Integer.parseInt(words[0].substring(3)), time(ticks, 0, 1), time(ticks, 2, 5, 6, 7), time(ticks, 3, 4));
    }

    private static Duration time(long[] ticks, int... columns) {
        long sum = Arrays.stream(columns)
                .filter(column -> column < ticks.length)
                .mapToLong(column -> ticks[column])
                .sum();
        return Duration.ofMillis(sum * 1000 / TICKS_PER_SECOND);
    }

    /** KiB by name. */
    public Map<String, Long> memory() {
        Map<String, Long> values = new HashMap<>();
        for (String line : lines("proc/meminfo")) {
            String[] words = line.split(":?\\s+");
            if (words.length >= 2) {
                values.put(words[0], Long.parseLong(words[1]));
            }
        }
        return values;
    }

    /** The first processor's entry. */
    public Map<String, String> processor() {
        Map<String, String> values = new HashMap<>();
        for (String line : lines("proc/cpuinfo")) {
            if (line.isBlank() && !values.isEmpty()) {
                break;
            }
            int at = line.indexOf(':');
            if (at > 0) {
                values.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
            }
        }
        return values;
    }

    public Map<String, String> operatingSystem() {
        Map<String, String> values = new HashMap<>();
        Path file = Files.exists(root.resolve("etc/os-release"))
                ? Path.of("etc/os-release")
                : Path.of("usr/lib/os-release");
        for (String line : lines(file.toString())) {
            int at = line.indexOf('=');
            if (at > 0) {
                values.put(line.substring(0, at), line.substring(at + 1).replaceAll("^[\"']|[\"']$", ""));
            }
        }
        return values;
    }

    public String bootId() {
        return text("proc/sys/kernel/random/boot_id").orElse("");
    }

    public String kernel() {
        return text("proc/sys/kernel/osrelease").orElse("");
    }

    public Optional<String> kernelArguments() {
        return text("proc/cmdline");
    }

    /** Whether the kernel moves memory to the processors that use it. */
    public Optional<Boolean> numaBalancing() {
        return text("proc/sys/kernel/numa_balancing").map(value -> !value.equals("0"));
    }

    /** The name by which this host asks iSCSI servers for storage. */
    public Optional<String> iscsiInitiator() {
        return text("etc/iscsi/initiatorname.iscsi").flatMap(file -> file.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("InitiatorName="))
                .map(line -> line.substring("InitiatorName=".length()))
                .findFirst());
    }

    public String hostName() {
        return text("proc/sys/kernel/hostname").orElse("");
    }

    /** What the firmware says, where it says something: sys_vendor, product_name and the like. */
    public Optional<String> firmware(String name) {
        return text("sys/class/dmi/id/" + name);
    }

    public boolean nested() {
        return Stream.of("kvm_intel", "kvm_amd")
                .flatMap(module -> text("sys/module/" + module + "/parameters/nested").stream())
                .anyMatch(value -> value.equals("1") || value.equalsIgnoreCase("y"));
    }

    /** Empty when the kernel has no such file or does not let it be read. */
    private Optional<String> text(String file) {
        try {
            String text =
                    Files.readString(root.resolve(file), StandardCharsets.UTF_8).strip();
            return Optional.of(text).filter(some -> !some.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(root.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read /" + file, e);
        }
    }
}
