package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.OfOwner;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.NicModel;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/** Answers {@link NicsQuery}. */
@Dependent
public class ListNics implements ListHandler<NicsQuery, NicView> {

    static final String TABLES = "nic n left join vnic_profile p on p.id = n.vnic_profile_id";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(NicSearch.KIND);
    }

    @Override
    public Rows<NicView> rows(NicsQuery query, Reader reader) {
        return Rows.of("n.*, p.network_id", TABLES, ListNics::view)
                .where("n.vm_id is not null")
                .whereGiven("n.vm_id = ?", query.vm())
                .where(Visible.to(reader.caller(), Sight.VM, "n.vm_id"))
                .ownedBy("vm", "n.vm_id")
                .whenNone(() -> query.vm().ifPresent(vm -> OfOwner.require(DeviceOwner.of(vm), reader)))
                .orderedBy("n.name, n.id");
    }

    private static NicView view(ResultSet row) throws SQLException {
        return new NicView(
                new NicId(row.getObject("id", UUID.class)),
                new VmId(row.getObject("vm_id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getString("mac"),
                NicModel.valueOf(row.getString("model")),
                row.getBoolean("linked"),
                row.getBoolean("plugged"),
                Optional.ofNullable(row.getObject("vnic_profile_id", UUID.class))
                        .map(VnicProfileId::new),
                Optional.ofNullable(row.getObject("network_id", UUID.class)).map(NetworkId::new));
    }
}
