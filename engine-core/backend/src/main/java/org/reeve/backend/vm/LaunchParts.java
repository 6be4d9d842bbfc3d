package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.cluster.Launches.Unlaunchable;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.DeviceRows;
import org.reeve.backend.device.DeviceSpec;
import org.reeve.backend.device.DeviceView;
import org.reeve.dal.Sql;
import org.reeve.dal.disk.AttachmentRow;
import org.reeve.dal.disk.Disks;
import org.reeve.dal.network.NicRow;
import org.reeve.dal.network.Nics;
import org.reeve.dal.vm.Vm;
import org.reeve.logic.vm.Machine;
import org.reeve.model.MemorySize;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.network.MacAddress;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.vm.VmId;

/** Reads the disks, network cards and devices of a machine that is to be started, and says when one of them cannot be started with. */
@Dependent
class LaunchParts {

    private static final int USUAL_MTU = 1500;
    private static final String PCI = "pci";

    private final Disks disks;
    private final Nics nics;
    private final Sql sql;

    @Inject
    LaunchParts(Disks disks, Nics nics, Sql sql) {
        this.disks = disks;
        this.nics = nics;
        this.sql = sql;
    }

    /** Devices by their kinds. */
    record Devices(
            List<DeviceView> drives,
            Optional<Machine.Watchdog> watchdog,
            List<Machine.NumaNode> numa,
            List<String> passed) {}

    Devices devices(VmId vm) {
        List<DeviceView> drives = new ArrayList<>();
        List<Machine.Watchdog> watchdogs = new ArrayList<>();
        List<Machine.NumaNode> numa = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        for (DeviceView device : new DeviceRows(sql).of(DeviceOwner.of(vm))) {
            switch (device.spec()) {
                case DeviceSpec.Cd cd -> drives.add(device);
                case DeviceSpec.Watchdog spec -> watchdogs.add(new Machine.Watchdog(spec.model(), spec.action()));
                case DeviceSpec.NumaNode node -> numa.add(node(node));
                case DeviceSpec.Passed spec -> passed.add(pci(spec));
                case DeviceSpec.Mediated spec ->
                    throw new Unlaunchable("hosts are not asked to make mediated devices yet");
            }
        }
        return new Devices(drives, watchdogs.stream().findFirst(), numa, passed);
    }

    private static Machine.NumaNode node(DeviceSpec.NumaNode node) {
        return new Machine.NumaNode(
                node.index(), MemorySize.mib(node.memoryMib()), node.cpus(), node.pins(), node.tune());
    }

    private static String pci(DeviceSpec.Passed spec) {
        if (!spec.capability().equals(PCI)) {
            throw new Unlaunchable("only PCI devices can be passed to a machine, not " + spec.name());
        }
        return spec.name();
    }

    List<Machine.Disk> disks(Vm vm) {
        return disks.ofVm(vm.id().value()).stream()
                .filter(row -> row.attachment().plug().plugged())
                .map(row -> disk(vm, row))
                .toList();
    }

    private static Machine.Disk disk(Vm vm, AttachmentRow row) {
        String alias = row.disk().alias();
        if (row.disk().status() != DiskStatus.OK) {
            throw new Unlaunchable(
                    "disk " + alias + " is " + row.disk().status().name().toLowerCase(Locale.ROOT));
        }
        var volume = row.active().orElseThrow(() -> new Unlaunchable("disk " + alias + " has no active volume"));
        var domain = row.disk()
                .storageDomain()
                .orElseThrow(() -> new Unlaunchable("disk " + alias + " is in no storage domain"));
        return new Machine.Disk(
                new Machine.Place(vm.dataCenter(), domain, row.disk().id(), volume.id()),
                volume.format(),
                row.attachment().plug().slot(),
                row.attachment().plug().readOnly(),
                row.attachment().plug().bootable(),
                row.disk().shareable());
    }

    List<Machine.Cd> cds(Vm vm, Devices devices) {
        return devices.drives().stream()
                .map(drive -> new Machine.Cd(
                        drive.id().toString(),
                        ((DeviceSpec.Cd) drive.spec()).image().map(image -> image(vm.dataCenter(), image))))
                .toList();
    }

    private Machine.Place image(DataCenterId pool, DiskId image) {
        return sql.first(
                        """
                        select d.storage_domain_id, v.id from disk d join volume v on v.disk_id = d.id and v.active
                        where d.id = ? and d.status = 'OK'""",
                        row -> new Machine.Place(
                                pool,
                                new StorageDomainId(row.getObject("storage_domain_id", UUID.class)),
                                image,
                                new VolumeId(row.getObject("id", UUID.class))),
                        image)
                .orElseThrow(() -> new Unlaunchable("the CD in its drive is not ready"));
    }

    List<Machine.Nic> nics(VmId vm) {
        Map<UUID, Machine.Filter> filters = filters(vm);
        return nics.ofVm(vm.value()).stream()
                .filter(row -> row.nic().plugged())
                .map(row ->
                        nic(row, Optional.ofNullable(filters.get(row.nic().id().value()))))
                .toList();
    }

    private static Machine.Nic nic(NicRow row, Optional<Machine.Filter> filter) {
        return new Machine.Nic(
                row.nic().id(),
                new MacAddress(row.nic().mac()),
                row.nic().model(),
                row.bridge(),
                row.nic().linked(),
                USUAL_MTU,
                filter);
    }

    /** What the profiles of a machine's cards let through, with what the cards have to say about that. */
    private Map<UUID, Machine.Filter> filters(VmId vm) {
        record Row(UUID nic, String filter, Optional<Machine.Parameter> parameter) {}
        Map<UUID, Machine.Filter> all = new HashMap<>();
        sql.list(
                        """
                        select n.id, p.network_filter, f.name, f.value
                        from nic n join vnic_profile p on p.id = n.vnic_profile_id
                            left join nic_filter_parameter f on f.nic_id = n.id
                        where n.vm_id = ? and p.network_filter is not null order by f.added, f.id""",
                        row -> {
                            String value = row.getString("value");
                            return new Row(
                                    row.getObject("id", UUID.class),
                                    row.getString("network_filter"),
                                    Optional.ofNullable(row.getString("name"))
                                            .map(name -> new Machine.Parameter(name, value)));
                        },
                        vm)
                .forEach(row -> all.merge(
                        row.nic(),
                        new Machine.Filter(
                                row.filter(), row.parameter().stream().toList()),
                        LaunchParts::both));
        return all;
    }

    private static Machine.Filter both(Machine.Filter some, Machine.Filter more) {
        List<Machine.Parameter> all = new ArrayList<>(some.parameters());
        all.addAll(more.parameters());
        return new Machine.Filter(some.name(), all);
    }

    /** How far the clock of a zone is ahead now; of one that only Windows knows by that name, not at all. */
    static Duration ahead(String zone) {
        try {
            return Duration.ofSeconds(
                    ZoneId.of(zone).getRules().getOffset(Instant.now()).getTotalSeconds());
        } catch (DateTimeException unknown) {
            return Duration.ZERO;
        }
    }
}
