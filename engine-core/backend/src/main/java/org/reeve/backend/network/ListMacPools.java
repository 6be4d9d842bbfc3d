package org.reeve.backend.network;

import static org.reeve.logic.search.Field.text;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;
import org.reeve.model.network.MacAddress;
import org.reeve.model.network.MacPoolId;

/** Answers {@link MacPoolsQuery}. */
@Dependent
public class ListMacPools implements ListHandler<MacPoolsQuery, MacPoolView> {

    private static final Searchable KIND = Searchable.plain(
            "MacPools",
            "mac_pool p",
            "p.id",
            "mac_pool",
            text("name", "p.name").freely(),
            text("description", "p.description").freely());

    private static final String COLUMNS =
            """
            p.*, array(select r.first_mac from mac_pool_range r where r.mac_pool_id = p.id order by r.first_mac) as firsts,
                array(select r.last_mac from mac_pool_range r where r.mac_pool_id = p.id order by r.first_mac) as lasts""";

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(KIND);
    }

    @Override
    public Rows<MacPoolView> rows(MacPoolsQuery query, Reader reader) {
        return Rows.of(COLUMNS, "mac_pool p", ListMacPools::view)
                .whereGiven("p.id = ?", query.pool())
                .where(Visible.to(reader.caller(), Sight.MAC_POOL, "p.id"))
                .orderedBy("p.name, p.id");
    }

    private static MacPoolView view(ResultSet row) throws SQLException {
        return new MacPoolView(
                new MacPoolId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getBoolean("allow_duplicates"),
                row.getBoolean("default_pool"),
                ranges(row));
    }

    private static List<MacRange> ranges(ResultSet row) throws SQLException {
        String[] firsts = (String[]) row.getArray("firsts").getArray();
        String[] lasts = (String[]) row.getArray("lasts").getArray();
        List<MacRange> ranges = new ArrayList<>();
        for (int i = 0; i < firsts.length; i++) {
            ranges.add(new MacRange(new MacAddress(firsts[i]), new MacAddress(lasts[i])));
        }
        return ranges;
    }
}
