package org.reeve.restapi.service.host;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.reeve.backend.host.HostFiguresQuery.Figures;
import org.reeve.backend.host.HostParts;
import org.reeve.model.host.HostId;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.statistic.Figure;
import org.reeve.restapi.types.NumaNode;
import org.reeve.restapi.types.Statistic;

/** What hosts measure, under the names that every client of this API knows. */
final class HostFigures {

    private HostFigures() {}

    static List<Statistic> of(HostId host, Figures figures) {
        List<Statistic> all = new ArrayList<>();
        all.add(Figure.bytes("memory.total", "Total memory", figures.memory().total()));
        all.add(Figure.bytes("memory.used", "Used memory", figures.memory().used()));
        all.add(Figure.bytes("memory.free", "Free memory", figures.memory().free()));
        all.add(Figure.bytes("memory.shared", "Shared memory", figures.memory().shared()));
        // Hosts do not tell these two, and clients expect them to be there.
        all.add(Figure.bytes("memory.buffers", "I/O buffers", 0));
        all.add(Figure.bytes("memory.cached", "OS caches", 0));
        all.add(Figure.bytes("swap.total", "Total swap", figures.swap().total()));
        all.add(Figure.bytes("swap.free", "Free swap", figures.swap().free()));
        all.add(Figure.bytes("swap.used", "Used swap", figures.swap().used()));
        all.add(Figure.bytes("swap.cached", "Swap also in memory", 0));
        all.add(Figure.percent(
                "ksm.cpu.current", "KSM CPU usage", figures.processors().ksm()));
        all.add(Figure.percent(
                "cpu.current.user", "User CPU usage", figures.processors().user()));
        all.add(Figure.percent(
                "cpu.current.system", "System CPU usage", figures.processors().system()));
        all.add(Figure.percent(
                "cpu.current.idle", "Idle CPU usage", figures.processors().idle()));
        all.add(Figure.percent(
                "cpu.load.avg.5m",
                "CPU 5 minute load average",
                figures.processors().load()));
        figures.bootSeconds()
                .ifPresent(seconds -> all.add(Figure.count("boot.time", "Boot time of the machine", seconds)));
        all.forEach(figure -> figure.setHost(Refs.host(host)));
        return all;
    }

    /** Of one NUMA node; nothing while it has told nothing. */
    static List<Statistic> of(HostParts host, HostParts.Node node) {
        NumaNode reference = Refs.to(
                NumaNode::new,
                "hosts/" + host.host() + "/numanodes",
                PartMapping.type(host, node).getId());
        return node.load()
                .map(load -> of(figure -> figure.setHostNumaNode(reference), node, load))
                .orElse(List.of());
    }

    private static List<Statistic> of(Consumer<Statistic> subject, HostParts.Node node, HostParts.Load load) {
        long total = node.memoryMib() << 20;
        return Figure.about(
                subject,
                Figure.bytes("memory.total", "Total memory", total),
                Figure.bytes("memory.used", "Used memory", Math.max(0, total - load.freeBytes())),
                Figure.bytes("memory.free", "Free memory", load.freeBytes()),
                Figure.percent("cpu.current.user", "User CPU usage", load.user()),
                Figure.percent("cpu.current.system", "System CPU usage", load.system()),
                Figure.percent("cpu.current.idle", "Idle CPU usage", load.idle()));
    }
}
