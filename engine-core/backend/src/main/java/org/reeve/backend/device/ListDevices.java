package org.reeve.backend.device;

import jakarta.enterprise.context.Dependent;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;

/** Answers {@link DevicesQuery}. */
@Dependent
public class ListDevices implements ListHandler<DevicesQuery, DeviceView> {

    @Override
    public Rows<DeviceView> rows(DevicesQuery query, Reader reader) {
        OfOwner.require(query.owner(), reader);
        return Rows.of("id, kind, spec::text", "vm_device", row -> DeviceRows.view(row, query.owner()))
                .where(
                        query.owner().column() + " = ? and kind = ?",
                        query.owner().id(),
                        query.kind())
                .orderedBy("added, id");
    }
}
