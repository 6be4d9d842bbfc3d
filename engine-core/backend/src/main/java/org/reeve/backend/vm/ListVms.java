package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.Row;
import org.reeve.dal.Sql;
import org.reeve.dal.vm.Hardware;
import org.reeve.logic.search.Searchable;
import org.reeve.model.MemorySize;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.host.HostId;
import org.reeve.model.pool.VmPoolId;
import org.reeve.model.profile.CpuProfileId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.MigrationSupport;
import org.reeve.model.vm.OriginType;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;
import org.reeve.model.vm.VmType;

/** Answers {@link VmsQuery} with one statement, however many machines there are. */
@Dependent
public class ListVms implements ListHandler<VmsQuery, VmView> {

    private static final String COLUMNS =
            """
            v.*, c.architecture, s.status, %s as host_id, s.started, s.stopped, s.exit_message, s.pause_reason,
                s.console, s.guest, h.address as host_address, u.certificate_subject, c.settings #>> '{guests,spiceProxy}' as spice_proxy,
                v.id in (select x.vm_id from disk_vm x where x.disk_id in (select k.id from disk k where k.status = 'ILLEGAL'
                    union all select k.disk_id from volume k where k.status = 'ILLEGAL')) as illegal, %s as pinned""";

    private static final String PINNED = "array(select p.host_id from vm_host p where p.vm_id = v.id)";

    static final String TABLES =
            """
            vm v join cluster c on c.id = v.cluster_id join vm_seen s on s.vm_id = v.id left join host h on h.id = s.host_id
                left join host_seen u on u.host_id = s.host_id""";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(VmSearch.KIND);
    }

    @Override
    public Rows<VmView> rows(VmsQuery query, Reader reader) {
        return open(query, reader)
                .whereGiven("v.id = ?", query.vm())
                .whereGiven(
                        """
                        exists (select from disk_vm a join disk k on k.id = a.disk_id
                            where a.vm_id = v.id and k.storage_domain_id = ?)""",
                        query.storage())
                .where(Visible.to(reader.caller(), Sight.VM, "v.id"))
                .orderedBy("v.name, v.id")
                .paged("v.id", TABLES);
    }

    /** On which host a machine runs is told to those who see the host; to which it is pinned, to administrators. */
    private static Rows<VmView> open(VmsQuery query, Reader reader) {
        Row<VmView> view = row -> view(row, query.nextRun());
        if (reader.caller().admin()) {
            return Rows.of(COLUMNS.formatted("s.host_id", PINNED), TABLES, view);
        }
        Visible host = Visible.to(reader.caller(), Sight.HOST, "s.host_id");
        return Rows.of(
                COLUMNS.formatted("w.id", "'{}'::uuid[]"),
                TABLES + " left join host w on w.id = s.host_id and " + host.condition(),
                host.arguments(),
                view);
    }

    private static VmView view(ResultSet row, boolean nextRun) throws SQLException {
        VmStatus status = VmStatus.valueOf(row.getString("status"));
        Optional<NextRun.Later> later =
                Optional.ofNullable(row.getString("next_run")).map(text -> Json.read(text, NextRun.Later.class));
        // Of what does not run, everything that was put off is true already.
        Optional<NextRun.Later> instead = later.filter(any -> nextRun || !status.running());
        return new VmView(
                id(row, "id", VmId::new),
                new VmView.Called(row.getString("name"), row.getString("description"), row.getString("comment")),
                new VmView.Belongs(
                        id(row, "data_center_id", DataCenterId::new),
                        id(row, "cluster_id", ClusterId::new),
                        id(row, "template_id", TemplateId::new),
                        id(row, "original_template_id", TemplateId::new),
                        Optional.ofNullable(row.getObject("cpu_profile_id", UUID.class))
                                .map(CpuProfileId::new),
                        Optional.ofNullable(row.getObject("vm_pool_id", UUID.class))
                                .map(VmPoolId::new),
                        Optional.ofNullable(row.getObject("quota_id", UUID.class))
                                .map(QuotaId::new)),
                made(row, instead.isPresent() ? instead.get().hardware() : hardware(row)),
                instead.isPresent() ? instead.get().settings() : Json.read(row.getString("settings"), VmSettings.class),
                treated(row),
                seen(row, status),
                later.isPresent() && status.running(),
                Sql.time(row, "created").orElseThrow());
    }

    private static VmView.Made made(ResultSet row, Hardware hardware) throws SQLException {
        return new VmView.Made(
                hardware.type(),
                OriginType.valueOf(row.getString("origin")),
                hardware.os(),
                hardware.bios(),
                Architecture.valueOf(row.getString("architecture")),
                MemorySize.bytes(hardware.memoryBytes()),
                MemorySize.bytes(hardware.memoryGuaranteedBytes()),
                MemorySize.bytes(hardware.memoryMaxBytes()),
                hardware.topology());
    }

    private static Hardware hardware(ResultSet row) throws SQLException {
        return new Hardware(
                VmType.valueOf(row.getString("type")),
                row.getString("os"),
                Optional.ofNullable(row.getString("bios_type"))
                        .map(BiosType::valueOf)
                        .orElse(null),
                row.getLong("memory_bytes"),
                row.getLong("memory_guaranteed_bytes"),
                row.getLong("memory_max_bytes"),
                row.getInt("cpu_sockets"),
                row.getInt("cpu_cores"),
                row.getInt("cpu_threads"),
                MigrationSupport.valueOf(row.getString("migration")));
    }

    private static VmView.Treated treated(ResultSet row) throws SQLException {
        Array pinned = row.getArray("pinned");
        return new VmView.Treated(
                row.getBoolean("high_availability"),
                row.getInt("ha_priority"),
                row.getBoolean("delete_protected"),
                row.getBoolean("stateless"),
                MigrationSupport.valueOf(row.getString("migration")),
                Arrays.stream((UUID[]) pinned.getArray()).map(HostId::new).toList(),
                Optional.ofNullable(row.getObject("lease_storage_domain_id", UUID.class))
                        .map(StorageDomainId::new));
    }

    private static VmView.Seen seen(ResultSet row, VmStatus status) throws SQLException {
        Guest guest = status.running() ? Json.read(row.getString("guest"), Guest.class) : Guest.SILENT;
        return new VmView.Seen(
                status,
                Optional.ofNullable(row.getObject("host_id", UUID.class)).map(HostId::new),
                Sql.time(row, "started"),
                Sql.time(row, "stopped"),
                Optional.of(row.getString("exit_message")).filter(text -> !text.isEmpty()),
                Optional.of(row.getString("pause_reason")).filter(text -> !text.equals("NONE")),
                Screens.read(row.getString("console"), Optional.ofNullable(row.getString("host_address"))),
                guest.told(),
                new VmView.Reach(
                        Optional.ofNullable(row.getString("spice_proxy")),
                        Optional.ofNullable(row.getString("certificate_subject"))),
                row.getBoolean("illegal"));
    }

    private static <I> I id(ResultSet row, String column, Function<UUID, I> type) throws SQLException {
        return type.apply(row.getObject(column, UUID.class));
    }

    /** What the guest says of itself, as it is stored. */
    private record Guest(
            Optional<String> fqdn,
            List<String> addresses,
            Optional<VmView.GuestSystem> system,
            Optional<VmView.Zone> zone) {

        private static final Guest SILENT = new Guest(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

        private VmView.Told told() {
            return new VmView.Told(fqdn, addresses == null ? List.of() : addresses, system, zone);
        }
    }
}
