package org.reeve.backend.network;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.network.MacAddress;
import org.reeve.model.network.MacPoolId;

/** Answers {@link MacPoolsQuery}. */
@Dependent
public class ListMacPools implements QueryHandler<MacPoolsQuery, List<MacPoolView>> {

    @Override
    public List<MacPoolView> answer(MacPoolsQuery query, Reader reader) {
        Visible visible = Visible.to(reader.caller(), Sight.MAC_POOL, "p.id");
        return reader.sql()
                .list(
                        """
                        select p.*,
                            array(select r.first_mac from mac_pool_range r where r.mac_pool_id = p.id order by r.first_mac) as firsts,
                            array(select r.last_mac from mac_pool_range r where r.mac_pool_id = p.id order by r.first_mac) as lasts
                        from mac_pool p where (?::uuid is null or p.id = ?) and %s
                        order by p.name"""
                                .formatted(visible.condition()),
                        ListMacPools::view,
                        visible.between(Arrays.asList(query.pool(), query.pool())));
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
