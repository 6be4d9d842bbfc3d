package org.reeve.backend.device;

import static org.reeve.logic.search.Field.text;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;

/** Answers {@link DevicesQuery}. */
@Dependent
public class ListDevices implements ListHandler<DevicesQuery, DeviceView> {

    private static final Searchable KIND = Searchable.plain(
            "Devices",
            "vm_device d",
            "d.id",
            "device",
            text("model", "d.spec ->> 'model'").freely(),
            text("action", "d.spec ->> 'action'").freely());

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(KIND);
    }

    @Override
    public Rows<DeviceView> rows(DevicesQuery query, Reader reader) {
        DeviceOwner.Kind kind = query.owners();
        String column = "d." + kind.column();
        return Rows.of(
                        column + " as owner, d.id, d.kind, d.spec::text",
                        "vm_device d",
                        row -> DeviceRows.view(row, new DeviceOwner(kind, row.getObject("owner", UUID.class))))
                .where(column + " is not null and d.kind = ?", query.kind())
                .whereGiven(column + " = ?", query.owner())
                .where(Visible.to(reader.caller(), kind.sight(), column))
                .ownedBy(kind.table(), column)
                .whenNone(() -> query.owner().ifPresent(id -> OfOwner.require(new DeviceOwner(kind, id), reader)))
                .orderedBy("d.added, d.id");
    }
}
