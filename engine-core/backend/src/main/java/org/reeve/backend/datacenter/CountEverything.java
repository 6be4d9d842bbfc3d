package org.reeve.backend.datacenter;

import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.reeve.backend.datacenter.SummaryView.Count;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;

/** Answers {@link SummaryQuery} with figures that say nothing about any single object. */
@Dependent
public class CountEverything implements QueryHandler<SummaryQuery, SummaryView> {

    @Override
    public SummaryView answer(SummaryQuery query, Reader reader) {
        return reader.sql()
                .first(
                        """
                        select (select count(*) from vm) as vms,
                            (select count(*) from vm_seen where host_id is not null) as vms_active,
                            (select count(*) from host) as hosts,
                            (select count(*) from host_seen where status = 'UP') as hosts_active,
                            (select count(*) from storage_domain) as domains,
                            (select count(distinct storage_domain_id) from storage_domain_pool where status = 'ACTIVE') as domains_active,
                            (select count(*) from app_user where kind = 'USER') as users,
                            (select count(distinct user_id) from session where expires > now()) as users_active""",
                        CountEverything::view)
                .orElseThrow();
    }

    private static SummaryView view(ResultSet row) throws SQLException {
        return new SummaryView(count(row, "vms"), count(row, "hosts"), count(row, "domains"), count(row, "users"));
    }

    private static Count count(ResultSet row, String column) throws SQLException {
        return new Count(row.getInt(column + "_active"), row.getInt(column));
    }
}
