package org.reeve.backend.device;

import static org.reeve.logic.search.Field.text;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
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

    /** To which host a machine is bound is told to those who see the host. */
    private static final String SPEC = "(case when h.id is null then d.spec - 'host' else d.spec end)::text as spec";

    @Override
    public Rows<DeviceView> rows(DevicesQuery query, Reader reader) {
        DeviceOwner.Kind kind = query.owners();
        String column = "d." + kind.column();
        Visible host = Visible.to(reader.caller(), Sight.HOST, "h.id");
        return Rows.of(
                        column + " as owner, d.id, d.kind, " + SPEC,
                        "vm_device d left join host h on h.id::text = d.spec ->> 'host' and " + host.condition(),
                        host.arguments(),
                        row -> DeviceRows.view(row, new DeviceOwner(kind, row.getObject("owner", UUID.class))))
                .where(column + " is not null and d.kind = ?", query.kind())
                .whereGiven(column + " = ?", query.owner())
                .where(Visible.to(reader.caller(), kind.sight(), column))
                .ownedBy(kind.table(), column)
                .whenNone(() -> query.owner().ifPresent(id -> OfOwner.require(new DeviceOwner(kind, id), reader)))
                .orderedBy("d.added, d.id");
    }
}
