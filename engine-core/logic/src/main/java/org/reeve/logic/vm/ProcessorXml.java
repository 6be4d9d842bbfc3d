package org.reeve.logic.vm;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reeve.model.vm.CpuTopology;

/** Writes the processors of a machine: how many, of what kind, and where on the host they and their memory are. */
final class ProcessorXml {

    private final Machine.Processors cpus;
    private final List<Machine.NumaNode> numa;
    private final Xml xml;

    ProcessorXml(Machine.Processors cpus, Xml xml) {
        this.cpus = cpus;
        this.numa = cpus.numa().stream()
                .sorted(Comparator.comparingInt(Machine.NumaNode::index))
                .toList();
        this.xml = xml;
    }

    void count() {
        String count = Integer.toString(cpus.topology().cpus());
        xml.text("vcpu", count, "current", count);
    }

    void tune() {
        if (cpus.shares() > 0 || !cpus.pins().isEmpty()) {
            xml.in("cputune", this::places);
        }
        List<Machine.NumaNode> pinned =
                numa.stream().filter(node -> !node.pins().isEmpty()).toList();
        if (!pinned.isEmpty()) {
            xml.in("numatune", () -> nodes(pinned));
        }
    }

    private void places() {
        if (cpus.shares() > 0) {
            xml.text("shares", Integer.toString(cpus.shares()));
        }
        cpus.pins().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(pin -> xml.empty("vcpupin", "vcpu", pin.getKey().toString(), "cpuset", pin.getValue()));
    }

    private void nodes(List<Machine.NumaNode> pinned) {
        Set<Integer> all = pinned.stream().flatMap(node -> node.pins().stream()).collect(Collectors.toSet());
        xml.empty("memory", "mode", mode(pinned.getFirst()), "nodeset", set(all));
        pinned.forEach(node -> xml.empty(
                "memnode",
                "cellid",
                Integer.toString(numa.indexOf(node)),
                "mode",
                mode(node),
                "nodeset",
                set(node.pins())));
    }

    private static String mode(Machine.NumaNode node) {
        return node.tune().name().toLowerCase(Locale.ROOT);
    }

    void model() {
        switch (cpus.mode()) {
            case CUSTOM ->
                xml.in(
                        "cpu",
                        () -> {
                            xml.text("model", cpus.model());
                            inside();
                        },
                        "mode",
                        "custom",
                        "match",
                        "exact");
            case HOST_MODEL, HOST_PASSTHROUGH ->
                xml.in(
                        "cpu",
                        this::inside,
                        "mode",
                        cpus.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private void inside() {
        CpuTopology topology = cpus.topology();
        xml.empty(
                "topology",
                "sockets",
                Integer.toString(topology.sockets()),
                "cores",
                Integer.toString(topology.cores()),
                "threads",
                Integer.toString(topology.threads()));
        if (!numa.isEmpty()) {
            xml.in("numa", this::cells);
        }
    }

    private void cells() {
        for (int i = 0; i < numa.size(); i++) {
            Machine.NumaNode node = numa.get(i);
            xml.empty(
                    "cell",
                    "id",
                    Integer.toString(i),
                    "cpus",
                    set(node.cpus()),
                    "memory",
                    Long.toString(node.memory().bytes() / 1024),
                    "unit",
                    "KiB");
        }
    }

    private static String set(Collection<Integer> numbers) {
        return new TreeSet<>(numbers).stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
