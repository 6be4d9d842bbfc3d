package org.reeve.dal.testing;

import java.time.Instant;
import java.util.UUID;
import org.reeve.dal.Label;
import org.reeve.dal.cluster.Cluster;
import org.reeve.dal.cluster.Clusters;
import org.reeve.dal.disk.Disk;
import org.reeve.dal.disk.DiskAttachment;
import org.reeve.dal.disk.Disks;
import org.reeve.dal.disk.Plug;
import org.reeve.dal.disk.Volume;
import org.reeve.dal.host.Access;
import org.reeve.dal.host.Host;
import org.reeve.dal.host.HostSeen;
import org.reeve.dal.host.HostWanted;
import org.reeve.dal.host.Hosts;
import org.reeve.dal.storage.StorageConnection;
import org.reeve.dal.storage.StorageConnections;
import org.reeve.dal.storage.StorageDomain;
import org.reeve.dal.storage.StorageDomainPool;
import org.reeve.dal.storage.StorageDomainSeen;
import org.reeve.dal.storage.StorageDomains;
import org.reeve.dal.storage.StorageTarget;
import org.reeve.dal.vm.Hardware;
import org.reeve.dal.vm.Vm;
import org.reeve.dal.vm.VmSeen;
import org.reeve.dal.vm.VmWanted;
import org.reeve.dal.vm.Vms;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.disk.VolumeFormat;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.disk.VolumeType;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.storage.StorageDomainStatus;
import org.reeve.model.storage.StorageDomainType;
import org.reeve.model.storage.StorageFormat;
import org.reeve.model.storage.StorageType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.VmId;

/** Boring, valid objects in the default cluster, for tests that are about something else. Each call is a transaction of its own. */
public final class Inventory {

    public static final TemplateId BLANK = new TemplateId(new UUID(0, 0));
    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private static final long GIB = 1L << 30;

    private final Database database;

    public Inventory(Database database) {
        this.database = database;
    }

    public Cluster cluster() {
        return database.transactions()
                .run(() -> database.bean(Clusters.class).named("Default").orElseThrow());
    }

    /** A machine with a gibibyte that never ran. */
    public VmId vm(String name) {
        Cluster cluster = cluster();
        return database.transactions().run(() -> vm(name, cluster));
    }

    /** The same within the transaction of the caller. */
    public VmId vm(String name, Cluster cluster) {
        var id = new VmId(UUID.randomUUID());
        Vms vms = database.bean(Vms.class);
        var vm = new Vm(
                id,
                cluster.dataCenter().orElseThrow(),
                cluster.id(),
                BLANK,
                Label.named(name),
                Hardware.server(GIB),
                NOW);
        vms.add(vm);
        vms.add(new VmSeen(id, NOW));
        vms.add(new VmWanted(id, NOW));
        return id;
    }

    /** A host that is up. */
    public HostId host(String name) {
        var id = new HostId(UUID.randomUUID());
        Cluster cluster = cluster();
        return database.transactions().run(() -> {
            Hosts hosts = database.bean(Hosts.class);
            hosts.add(new Host(id, cluster.id(), Label.named(name), Access.at(name + ".example.org"), NOW));
            hosts.add(new HostWanted(id, NOW));
            var seen = new HostSeen(id, NOW);
            seen.become(HostStatus.UP, NOW);
            hosts.add(seen);
            return id;
        });
    }

    /** An active data domain over NFS; the first one is the master. */
    public StorageDomainId storageDomain(String name) {
        var id = new StorageDomainId(UUID.randomUUID());
        Cluster cluster = cluster();
        return database.transactions().run(() -> {
            var connection = new StorageConnection(
                    new StorageConnectionId(UUID.randomUUID()), StorageTarget.nfs("nfs.example.org", "/" + name));
            database.bean(StorageConnections.class).add(connection);
            StorageDomains domains = database.bean(StorageDomains.class);
            boolean first =
                    domains.masterOf(cluster.dataCenter().orElseThrow().value()).isEmpty();
            var domain = new StorageDomain(
                    id,
                    connection.id(),
                    Label.named(name),
                    first ? StorageDomainType.MASTER : StorageDomainType.DATA,
                    StorageType.NFS,
                    StorageFormat.V5,
                    NOW);
            domains.add(domain);
            domains.add(new StorageDomainSeen(id, NOW));
            var pool = new StorageDomainPool(
                    UUID.randomUUID(), domain, cluster.dataCenter().orElseThrow(), first, NOW);
            pool.become(StorageDomainStatus.ACTIVE, NOW);
            domains.add(pool);
            return id;
        });
    }

    /** A usable disk of a gibibyte with one volume. */
    public DiskId disk(String alias, StorageDomainId domain) {
        var id = new DiskId(UUID.randomUUID());
        return database.transactions().run(() -> {
            Disks disks = database.bean(Disks.class);
            var disk = new Disk(id, domain, alias, NOW);
            disk.become(DiskStatus.OK);
            disks.add(disk);
            var volume = new Volume(new VolumeId(UUID.randomUUID()), id, VolumeFormat.RAW, VolumeType.SPARSE, GIB, NOW);
            volume.become(DiskStatus.OK);
            disks.add(volume);
            return id;
        });
    }

    public void attach(DiskId disk, VmId vm, Plug plug) {
        database.transactions().run(() -> {
            Disks disks = database.bean(Disks.class);
            Disk whole = disks.find(disk).orElseThrow();
            disks.add(new DiskAttachment(UUID.randomUUID(), whole, vm, plug, NOW));
        });
    }
}
