package org.reeve.backend.template;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.NicModel;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.NicId;

/** Answers {@link TemplateNicsQuery}. */
@Dependent
public class ListTemplateNics implements ListHandler<TemplateNicsQuery, TemplateNicView> {

    @Override
    public Rows<TemplateNicView> rows(TemplateNicsQuery query, Reader reader) {
        OfTemplate.require(query.template(), reader);
        return Rows.of(
                        "n.*, p.network_id",
                        "nic n left join vnic_profile p on p.id = n.vnic_profile_id",
                        ListTemplateNics::view)
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
