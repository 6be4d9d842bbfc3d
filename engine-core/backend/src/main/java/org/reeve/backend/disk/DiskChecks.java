package org.reeve.backend.disk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.storage.PoolRows;
import org.reeve.dal.disk.Disk;
import org.reeve.model.Name;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.disk.VolumeFormat;
import org.reeve.model.disk.VolumeType;
import org.reeve.model.storage.StorageDomainId;

/** What stands in the way of a disk: its shape, and the room and state of the storage domain it shall be on. */
@Dependent
public class DiskChecks {

    private static final long GIB = 1L << 30;

    /** A file system holds no larger file. */
    private static final long LARGEST = 1L << 53;

    private record Domain(
            String name,
            String status,
            Optional<DataCenterId> dataCenter,
            String dataCenterName,
            long free,
            int critical) {

        private static Domain of(ResultSet row) throws SQLException {
            return new Domain(
                    row.getString("name"),
                    Optional.ofNullable(row.getString("status")).orElse("UNATTACHED"),
                    Optional.ofNullable(row.getObject("data_center_id", UUID.class))
                            .map(DataCenterId::new),
                    Optional.ofNullable(row.getString("data_center_name")).orElse(""),
                    row.getLong("available_bytes"),
                    row.getInt("critical_space_gib"));
        }
    }

    private final PoolRows pools;

    @Inject
    public DiskChecks(PoolRows pools) {
        this.pools = pools;
    }

    Verdict newDisk(NewDisk disk, Reader reader) {
        return shape(disk)
                .and(domain(disk.domain(), reader)
                        .map(domain -> usable(domain).and(room(disk, domain)))
                        .orElseGet(() ->
                                Verdict.notFound("kernel.not-found", "kind", "storage domain", "id", disk.domain())));
    }

    private static Verdict shape(NewDisk disk) {
        String alias = disk.alias().orElse("disk");
        boolean rawOnly = disk.traits().shareable() && disk.layout().format() == VolumeFormat.COW;
        return Verdict.invalidIf(!Name.validWithBlanks(alias), "disk.name-invalid", "name", alias)
                .and(Verdict.invalidIf(
                        disk.bytes() <= 0 || disk.bytes() > LARGEST, "disk.size-invalid", "bytes", disk.bytes()))
                .and(Verdict.invalidIf(
                        disk.initialBytes()
                                .filter(initial -> initial < 0 || initial > disk.bytes())
                                .isPresent(),
                        "disk.initial-size-invalid"))
                .and(Verdict.invalidIf(rawOnly, "disk.shareable-not-raw"))
                .and(Verdict.invalidIf(
                        disk.traits().incrementalBackup() && disk.layout().format() == VolumeFormat.RAW,
                        "disk.backup-not-cow"));
    }

    private Verdict usable(Domain domain) {
        Verdict active = Verdict.refuseIf(
                !domain.status().equals("ACTIVE"),
                "disk.domain-not-active",
                "name",
                domain.name(),
                "status",
                domain.status().toLowerCase(java.util.Locale.ROOT));
        return active.granted()
                ? Verdict.refuseIf(
                        domain.dataCenter().flatMap(pools::manager).isEmpty(),
                        "storage.no-manager",
                        "data_center",
                        domain.dataCenterName())
                : active;
    }

    /** A thin disk takes next to nothing at first; what is preallocated takes all of it. */
    private static Verdict room(NewDisk disk, Domain domain) {
        boolean thin = disk.layout().type() == VolumeType.SPARSE;
        boolean cow = disk.layout().format() == VolumeFormat.COW;
        long needed = thin ? disk.initialBytes().orElse(cow ? Math.min(GIB, disk.bytes()) : 0L) : disk.bytes();
        return Verdict.refuseIf(
                        needed > domain.free(),
                        "disk.no-room",
                        "name",
                        domain.name(),
                        "needed",
                        Sizes.text(needed),
                        "free",
                        Sizes.text(domain.free()))
                .and(Verdict.refuseIf(
                        domain.free() < domain.critical() * GIB,
                        "disk.space-critical",
                        "name",
                        domain.name(),
                        "free",
                        Sizes.text(domain.free()),
                        "critical",
                        domain.critical()));
    }

    /** Machines use the storage of their own data center only. */
    Verdict reachable(NewDisk disk, DataCenterId dataCenter, Reader reader) {
        Optional<DataCenterId> owner = dataCenter(disk.domain(), reader);
        return Verdict.refuseIf(
                owner.isPresent() && !owner.get().equals(dataCenter),
                "disk.other-data-center",
                "name",
                domain(disk.domain(), reader).map(Domain::name).orElse(""));
    }

    /** A disk that something is being done to, or that is broken, cannot be changed; a broken one may be removed. */
    Verdict idle(Disk disk, Reader reader) {
        return Verdict.refuseIf(
                disk.status() == DiskStatus.LOCKED,
                "disk.not-ok",
                "name",
                disk.alias(),
                "status",
                disk.status().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Nobody may be holding a disk that is to go, but machines that are down. */
    Verdict free(Disk disk, Reader reader) {
        Optional<String> running = reader.sql()
                .first(
                        """
                        select v.name from disk_vm a join vm v on v.id = a.vm_id join vm_seen s on s.vm_id = v.id
                        where a.disk_id = ? and a.plugged and s.status <> 'DOWN'""",
                        row -> row.getString(1),
                        disk.id());
        Optional<String> template = reader.sql()
                .first(
                        "select t.name from disk_vm a join template t on t.id = a.template_id where a.disk_id = ?",
                        row -> row.getString(1),
                        disk.id());
        return Verdict.refuseIf(running.isPresent(), "disk.running", "name", disk.alias(), "vm", running.orElse(""))
                .and(Verdict.refuseIf(
                        template.isPresent(),
                        "disk.in-template",
                        "name",
                        disk.alias(),
                        "template",
                        template.orElse("")));
    }

    /** Only what is shareable may be in several hands. */
    Verdict held(Disk disk, Reader reader) {
        boolean many = reader.sql()
                        .list("select 1 from disk_vm where disk_id = ? limit 2", row -> 1, disk.id())
                        .size()
                > 1;
        return Verdict.refuseIf(disk.shareable() && many, "disk.shared-by-many", "name", disk.alias());
    }

    /** Bytes come and go only while somebody manages the storage they are on. */
    Verdict manageable(StorageDomainId domain, Reader reader) {
        return domain(domain, reader).map(this::usable).orElse(Verdict.ok());
    }

    Optional<DataCenterId> dataCenter(StorageDomainId domain, Reader reader) {
        return domain(domain, reader).flatMap(Domain::dataCenter);
    }

    private static Optional<Domain> domain(StorageDomainId id, Reader reader) {
        return reader.sql()
                .first(
                        """
                        select d.name, p.status, p.data_center_id, c.name as data_center_name,
                            coalesce(s.available_bytes, 0) as available_bytes, d.critical_space_gib
                        from storage_domain d join storage_domain_seen s on s.storage_domain_id = d.id
                            left join storage_domain_pool p on p.storage_domain_id = d.id
                            left join data_center c on c.id = p.data_center_id
                        where d.id = ?""",
                        Domain::of,
                        id);
    }
}
