package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import java.util.UUID;
import org.reeve.backend.api.Refused;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.OfOwner;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.model.vm.FilterParameterId;

/** Answers {@link FilterParametersQuery}. */
@Dependent
public class ListFilterParameters implements ListHandler<FilterParametersQuery, FilterParameterView> {

    @Override
    public Rows<FilterParameterView> rows(FilterParametersQuery query, Reader reader) {
        OfOwner.require(DeviceOwner.of(query.vm()), reader);
        reader.sql()
                .first("select 1 from nic where id = ? and vm_id = ?", row -> true, query.nic(), query.vm())
                .orElseThrow(() -> new Refused(
                        Refused.Kind.NOT_FOUND, "kernel.not-found", "kind", "network interface", "id", query.nic()));
        return Rows.of(
                        "id, name, value",
                        "nic_filter_parameter",
                        row -> new FilterParameterView(
                                new FilterParameterId(row.getObject("id", UUID.class)),
                                query.vm(),
                                query.nic(),
                                row.getString("name"),
                                row.getString("value")))
                .where("nic_id = ?", query.nic())
                .orderedBy("added, id");
    }
}
