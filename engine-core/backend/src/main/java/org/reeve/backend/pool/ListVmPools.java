package org.reeve.backend.pool;

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
import org.reeve.backend.vm.VmChange;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.logic.search.Searchable;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.pool.VmPoolId;
import org.reeve.model.pool.VmPoolType;
import org.reeve.model.template.TemplateId;

/** Answers {@link VmPoolsQuery}. */
@Dependent
public class ListVmPools implements ListHandler<VmPoolsQuery, VmPoolView> {

    static final String TABLES =
            """
            vm_pool o left join (select vm_pool_id, count(*) as size, (array_agg(id order by name))[1] as vm_id
                from vm where vm_pool_id is not null group by vm_pool_id) m on m.vm_pool_id = o.id
            join template p on p.id = o.template_id
            left join template i on i.id = (o.machine #>> '{settings,links,instanceType}')::uuid""";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(VmPoolSearch.KIND);
    }

    @Override
    public Rows<VmPoolView> rows(VmPoolsQuery query, Reader reader) {
        return Rows.of(
                        "o.*, m.size, m.vm_id, p.settings as settings, i.settings as type_settings",
                        TABLES,
                        ListVmPools::view)
                .whereGiven("o.id = ?", query.pool())
                .where(Visible.to(reader.caller(), Sight.VM_POOL, "o.id"))
                .orderedBy("o.name, o.id");
    }

    private static VmPoolView view(ResultSet row) throws SQLException {
        return new VmPoolView(
                new VmPoolId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getString("comment"),
                new ClusterId(row.getObject("cluster_id", UUID.class)),
                new TemplateId(row.getObject("template_id", UUID.class)),
                row.getInt("size"),
                VmPoolView.vm(row.getObject("vm_id", UUID.class)),
                new VmPoolView.Traits(
                        VmPoolType.valueOf(row.getString("type")),
                        row.getBoolean("stateful"),
                        row.getInt("prestarted"),
                        row.getInt("max_per_user"),
                        row.getBoolean("auto_storage"),
                        row.getBoolean("latest_template")),
                settings(row));
    }

    /** A machine is what the template says, over that its instance type, and over that the pool. */
    private static VmSettings settings(ResultSet row) throws SQLException {
        VmSettings pattern = Json.read(row.getString("settings"), VmSettings.class);
        String type = row.getString("type_settings");
        VmSettings sized = type == null ? pattern : pattern.over(Json.read(type, VmSettings.class));
        return sized.over(Json.read(row.getString("machine"), VmChange.class).settings());
    }
}
