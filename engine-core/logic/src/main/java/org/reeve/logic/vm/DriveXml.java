package org.reeve.logic.vm;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.reeve.model.disk.DiskInterface;
import org.reeve.model.disk.VolumeFormat;
import org.reeve.model.network.NicModel;

/** Writes disks, CDs and network cards of a machine together: the boot order runs over all of them. */
final class DriveXml {

    /** More queues than that make no guest faster. */
    private static final int MOST_QUEUES = 4;

    private final Machine machine;
    private final Xml xml;
    private final Targets targets = new Targets();
    private final Map<Object, Integer> order = new IdentityHashMap<>();
    private int thread;

    DriveXml(Machine machine, Xml xml) {
        this.machine = machine;
        this.xml = xml;
    }

    void write() {
        boolean direct = machine.boot().kernel().isPresent();
        List<Machine.BootDevice> wanted = direct ? List.of() : machine.boot().order();
        for (Machine.BootDevice device : wanted) {
            switch (device) {
                case DISK ->
                    machine.drives().disks().stream()
                            .filter(Machine.Disk::bootable)
                            .forEach(this::boots);
                case CD -> machine.drives().cds().forEach(this::boots);
                case NETWORK -> machine.nics().forEach(this::boots);
            }
        }
        machine.drives().disks().forEach(this::disk);
        machine.drives().cds().forEach(this::cd);
        machine.nics().forEach(this::nic);
    }

    private void boots(Object device) {
        order.put(device, order.size() + 1);
    }

    private void bootOrder(Object device) {
        if (order.containsKey(device)) {
            xml.empty("boot", "order", order.get(device).toString());
        }
    }

    private void disk(Machine.Disk disk) {
        xml.open("disk", "type", "file", "device", "disk", "snapshot", "no");
        xml.empty(
                "driver",
                "name",
                "qemu",
                "type",
                disk.format() == VolumeFormat.COW ? "qcow2" : "raw",
                "cache",
                "none",
                "io",
                "threads",
                "error_policy",
                "stop",
                "iothread",
                disk.bus() == DiskInterface.VIRTIO ? nextThread() : null);
        xml.empty("source", "file", path(disk.place()));
        xml.empty("target", "dev", targets.next(disk.bus()), "bus", disk.bus().bus());
        xml.text("serial", disk.place().disk().toString());
        xml.empty("alias", "name", "ua-" + disk.place().disk());
        bootOrder(disk);
        if (disk.readOnly()) {
            xml.empty("readonly");
        }
        if (disk.shareable()) {
            xml.empty("shareable");
        }
        xml.close();
    }

    /** Disks take turns with the threads that there are. */
    private String nextThread() {
        int threads = machine.drives().threads();
        return threads == 0 ? null : Integer.toString(thread++ % threads + 1);
    }

    private void cd(Machine.Cd cd) {
        DiskInterface bus = MachineXml.i440fx(machine) ? DiskInterface.IDE : DiskInterface.SATA;
        xml.open("disk", "type", "file", "device", "cdrom", "snapshot", "no");
        xml.empty("driver", "name", "qemu", "type", "raw", "error_policy", "report");
        cd.image().ifPresent(image -> xml.empty("source", "file", path(image)));
        xml.empty("target", "dev", targets.next(bus), "bus", bus.bus());
        xml.empty("alias", "name", "ua-" + cd.alias());
        bootOrder(cd);
        xml.empty("readonly");
        xml.close();
    }

    private static String path(Machine.Place place) {
        return "%s/%s/%s/images/%s/%s"
                .formatted(MachineXml.REPOSITORY, place.pool(), place.domain(), place.disk(), place.volume());
    }

    private void nic(Machine.Nic nic) {
        xml.open("interface", "type", "bridge");
        xml.empty("model", "type", model(nic.model()));
        int queues = Math.min(machine.cpus().topology().cpus(), MOST_QUEUES);
        if (machine.board().queues() && queues > 1 && nic.model() == NicModel.PV) {
            xml.empty("driver", "name", "vhost", "queues", Integer.toString(queues));
        }
        xml.empty("link", "state", nic.linked() && nic.bridge().isPresent() ? "up" : "down");
        xml.empty("source", "bridge", nic.bridge().orElse(";vdsmdummy;"));
        xml.empty("mac", "address", nic.mac().text());
        xml.empty("mtu", "size", Integer.toString(nic.mtu()));
        nic.filter()
                .ifPresent(filter -> xml.in(
                        "filterref",
                        () -> filter.parameters()
                                .forEach(one -> xml.empty("parameter", "name", one.name(), "value", one.value())),
                        "filter",
                        filter.name()));
        xml.empty("alias", "name", "ua-" + nic.id());
        bootOrder(nic);
        xml.close();
    }

    private static String model(NicModel model) {
        return switch (model) {
            case RTL8139, RTL8139_PV -> "rtl8139";
            case E1000 -> "e1000";
            case E1000E -> "e1000e";
            case PV, SPAPR_VLAN, PCI_PASSTHROUGH -> "virtio";
        };
    }
}
