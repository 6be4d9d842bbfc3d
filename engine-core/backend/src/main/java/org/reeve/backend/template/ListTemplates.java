package org.reeve.backend.template;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.Sql;
import org.reeve.logic.search.Searchable;
import org.reeve.model.MemorySize;
import org.reeve.model.cluster.BiosType;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.profile.CpuProfileId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.template.TemplateKind;
import org.reeve.model.template.TemplateStatus;
import org.reeve.model.vm.CpuTopology;
import org.reeve.model.vm.MigrationSupport;
import org.reeve.model.vm.OriginType;
import org.reeve.model.vm.VmType;

/** Answers {@link TemplatesQuery}. */
@Dependent
public class ListTemplates implements ListHandler<TemplatesQuery, TemplateView> {

    static final String TABLES = "template t";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(TemplateSearch.KIND);
    }

    @Override
    public Optional<Searchable> searchable(TemplatesQuery query) {
        return Optional.of(
                query.kind() == TemplateKind.INSTANCE_TYPE ? TemplateSearch.INSTANCE_TYPES : TemplateSearch.KIND);
    }

    @Override
    public Rows<TemplateView> rows(TemplatesQuery query, Reader reader) {
        Rows<TemplateView> rows = Rows.of("t.*", TABLES, ListTemplates::view).where("t.kind = ?", query.kind());
        return (query.kind() == TemplateKind.INSTANCE_TYPE
                        ? rows
                        : rows.where(Visible.to(reader.caller(), Sight.TEMPLATE, "t.id")))
                .whereGiven("t.id = ?", query.template())
                .whereGiven(
                        """
                        exists (select from disk_vm a join disk k on k.id = a.disk_id where a.template_id = t.id and (k.storage_domain_id = ?
                            or exists (select from disk_copy y where y.disk_id = k.id and y.storage_domain_id = ?)))""",
                        query.storage())
                .orderedBy("t.name, t.version_number, t.id");
    }

    private static TemplateView view(ResultSet row) throws SQLException {
        TemplateId id = new TemplateId(row.getObject("id", UUID.class));
        return new TemplateView(
                id,
                Optional.ofNullable(row.getObject("cluster_id", UUID.class)).map(ClusterId::new),
                row.getString("name"),
                row.getString("description"),
                row.getString("comment"),
                TemplateStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("base_template_id", UUID.class))
                        .map(TemplateId::new)
                        .orElse(id),
                row.getInt("version_number"),
                row.getString("version_name"),
                made(row),
                row.getBoolean("high_availability"),
                row.getInt("ha_priority"),
                row.getBoolean("delete_protected"),
                row.getBoolean("stateless"),
                Json.read(row.getString("settings"), VmSettings.class),
                MigrationSupport.valueOf(row.getString("migration")),
                new TemplateView.Limits(
                        Optional.ofNullable(row.getObject("data_center_id", UUID.class))
                                .map(DataCenterId::new),
                        Optional.ofNullable(row.getObject("cpu_profile_id", UUID.class))
                                .map(CpuProfileId::new),
                        Optional.ofNullable(row.getObject("quota_id", UUID.class))
                                .map(QuotaId::new)),
                Sql.time(row, "created").orElseThrow());
    }

    private static TemplateView.Made made(ResultSet row) throws SQLException {
        return new TemplateView.Made(
                VmType.valueOf(row.getString("type")),
                OriginType.valueOf(row.getString("origin")),
                row.getString("os"),
                Optional.ofNullable(row.getString("bios_type")).map(BiosType::valueOf),
                new MemorySize(row.getLong("memory_bytes")),
                new MemorySize(row.getLong("memory_guaranteed_bytes")),
                new MemorySize(row.getLong("memory_max_bytes")),
                new CpuTopology(row.getInt("cpu_sockets"), row.getInt("cpu_cores"), row.getInt("cpu_threads")));
    }
}
