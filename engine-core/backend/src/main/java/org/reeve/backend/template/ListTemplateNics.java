package org.reeve.backend.template;

import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.text;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.logic.search.Searchable;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.NicModel;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.NicId;

/** Answers {@link TemplateNicsQuery}. */
@Dependent
public class ListTemplateNics implements ListHandler<TemplateNicsQuery, TemplateNicView> {

    private static final Searchable NICS = Searchable.plain(
            "TemplateNics",
            "nic n left join vnic_profile p on p.id = n.vnic_profile_id",
            "n.id",
            "nic",
            text("name", "n.name").freely(),
            text("description", "n.description").freely(),
            nameOf("network_name", "network", "p.network_id").freely(),
            nameOf("vnic_profile", "vnic_profile", "n.vnic_profile_id"));

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(NICS);
    }

    @Override
    public Rows<TemplateNicView> rows(TemplateNicsQuery query, Reader reader) {
        OfTemplate.require(query.template(), reader);
        return Rows.of("n.*, p.network_id", NICS.tables(), ListTemplateNics::view)
                .where("n.template_id = ?", query.template())
                .orderedBy("n.name, n.id");
    }

    private static TemplateNicView view(ResultSet row) throws SQLException {
        return new TemplateNicView(
                new NicId(row.getObject("id", UUID.class)),
                new TemplateId(row.getObject("template_id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                NicModel.valueOf(row.getString("model")),
                row.getBoolean("linked"),
                row.getBoolean("plugged"),
                Optional.ofNullable(row.getObject("vnic_profile_id", UUID.class))
                        .map(VnicProfileId::new),
                Optional.ofNullable(row.getObject("network_id", UUID.class)).map(NetworkId::new));
    }
}
