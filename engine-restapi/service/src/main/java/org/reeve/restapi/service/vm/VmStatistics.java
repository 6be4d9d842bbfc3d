package org.reeve.restapi.service.vm;

import java.util.List;
import org.reeve.backend.vm.VmFigures;
import org.reeve.restapi.service.statistic.Figure;
import org.reeve.restapi.types.Statistic;

/** A machine's figures under the names that clients look for. */
final class VmStatistics {

    private VmStatistics() {}

    static List<Statistic> of(VmFigures figures) {
        VmFigures.Memory memory = figures.memory();
        return List.of(
                Figure.bytes(
                        "memory.installed",
                        "Memory the machine has",
                        memory.installed().bytes()),
                Figure.bytes(
                        "memory.used", "Memory its guest uses", memory.used().bytes()),
                Figure.bytes(
                        "memory.free",
                        "Memory its guest does not use",
                        memory.free().bytes()),
                Figure.bytes(
                        "memory.buffered",
                        "Memory its guest uses for buffers",
                        memory.buffered().bytes()),
                Figure.bytes(
                        "memory.cached",
                        "Memory its guest uses for caches",
                        memory.cached().bytes()),
                Figure.percent("cpu.current.guest", "Processor time used by the guest", figures.cpuGuest()),
                Figure.percent("cpu.current.hypervisor", "Processor time used on its behalf", figures.cpuHypervisor()),
                Figure.percent("cpu.current.total", "Processor time used in all", figures.cpuTotal()),
                Figure.seconds("elapsed.time", "Time since it was started", figures.seconds()));
    }

    static List<Statistic> ofNic(VmFigures figures, String mac) {
        VmFigures.Traffic traffic = figures.nics().stream()
                .filter(one -> one.mac().equalsIgnoreCase(mac))
                .findFirst()
                .orElse(new VmFigures.Traffic(mac, 0, 0, 0, 0));
        return List.of(
                Figure.bytes("data.total.rx", "Bytes received", traffic.received()),
                Figure.bytes("data.total.tx", "Bytes sent", traffic.sent()),
                Figure.count("errors.total.rx", "Errors in receiving", traffic.receiveErrors()),
                Figure.count("errors.total.tx", "Errors in sending", traffic.sendErrors()));
    }
}
