package org.reeve.restapi.service.vm;

import java.util.List;
import org.reeve.backend.vm.NicView;
import org.reeve.backend.vm.VmFigures;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.statistic.Figure;
import org.reeve.restapi.types.Nic;
import org.reeve.restapi.types.Statistic;

/** A machine's figures under the names that clients look for. */
final class VmStatistics {

    private VmStatistics() {}

    static List<Statistic> of(VmFigures figures) {
        VmFigures.Memory memory = figures.memory();
        return Figure.about(
                one -> one.setVm(Refs.vm(figures.vm())),
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
                        "memory.unused",
                        "Memory its guest has put to no use at all",
                        memory.unused().bytes()),
                Figure.bytes(
                        "memory.buffered",
                        "Memory its guest uses for buffers",
                        memory.buffered().bytes()),
                Figure.bytes(
                        "memory.cached",
                        "Memory its guest uses for caches",
                        memory.cached().bytes()),
                Figure.percent(
                        "cpu.current.guest",
                        "Processor time used by the guest",
                        figures.cpu().guest()),
                Figure.percent(
                        "cpu.current.hypervisor",
                        "Processor time used on its behalf",
                        figures.cpu().hypervisor()),
                Figure.percent(
                        "cpu.current.total",
                        "Processor time used in all",
                        figures.cpu().total()),
                Figure.percent("migration.progress", "How far its migration is", 0),
                Figure.percent(
                        "network.current.total", "How busy its busiest network card is", figures.networkPercent()),
                Figure.text("disks.usage", "How full the guest's file systems are", "[]"),
                Figure.seconds("elapsed.time", "Time since it was started", figures.seconds()),
                Figure.percents(
                        "cpu.usage.history",
                        "Processor use, the newest first",
                        figures.cpu().total()),
                Figure.percents("memory.usage.history", "Memory use, the newest first", percent(memory)),
                Figure.percents("network.usage.history", "Network use, the newest first", figures.networkPercent()));
    }

    private static double percent(VmFigures.Memory memory) {
        return memory.installed().bytes() == 0
                ? 0
                : 100.0 * memory.used().bytes() / memory.installed().bytes();
    }

    static List<Statistic> ofNic(NicView nic, VmFigures figures) {
        VmFigures.Traffic traffic = figures.nics().stream()
                .filter(one -> one.mac().equalsIgnoreCase(nic.mac()))
                .findFirst()
                .orElse(VmFigures.Traffic.none(nic.mac()));
        double received = traffic.rate().map(VmFigures.Rate::received).orElse(0.0);
        double sent = traffic.rate().map(VmFigures.Rate::sent).orElse(0.0);
        return Figure.about(
                one -> one.setNic(ref(nic)),
                Figure.bytesPerSecond("data.current.rx", "Bytes received a second", received),
                Figure.bytesPerSecond("data.current.tx", "Bytes sent a second", sent),
                Figure.bitsPerSecond("data.current.rx.bps", "Bits received a second", received * Byte.SIZE),
                Figure.bitsPerSecond("data.current.tx.bps", "Bits sent a second", sent * Byte.SIZE),
                Figure.errors("errors.total.rx", "Errors in receiving", traffic.receiveErrors()),
                Figure.errors("errors.total.tx", "Errors in sending", traffic.sendErrors()),
                Figure.total("data.total.rx", "Bytes received", traffic.received()),
                Figure.total("data.total.tx", "Bytes sent", traffic.sent()));
    }

    private static Nic ref(NicView nic) {
        return Refs.to(Nic::new, "vms/" + nic.vm() + "/nics", nic.id());
    }
}
