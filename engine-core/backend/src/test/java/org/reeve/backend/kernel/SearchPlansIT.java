package org.reeve.backend.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.ListQuery;
import org.reeve.backend.api.Selection;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.backend.disk.ListDisks;
import org.reeve.backend.event.EventsQuery;
import org.reeve.backend.event.ListEvents;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.backend.vm.ListVms;
import org.reeve.backend.vm.VmsQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints what common searches cost the database at 20,000 machines, and sees to it that those by name do not read them all. */
class SearchPlansIT {

    private static final Logger LOG = LoggerFactory.getLogger(SearchPlansIT.class);

    /** Milliseconds from which on the plan is printed as well. */
    private static final double SLOW = 20;

    private static final String[] FILLING = {
        """
        insert into host (id, cluster_id, name, address)
        select md5('host' || n)::uuid, c.id, 'host' || n, 'host' || n from cluster c, generate_series(1, 200) n""",
        "insert into host_seen (host_id, status) select id, 'UP' from host",
        """
        insert into vm (id, data_center_id, cluster_id, template_id, original_template_id, name, description, memory_bytes,
            memory_guaranteed_bytes, memory_max_bytes)
        select md5('vm' || n)::uuid, c.data_center_id, c.id, t.id, t.id, 'Fleet-' || lpad(n::text, 5, '0'), 'made for ' || md5(n::text),
            1 << 30, 1 << 30, 1 << 30
        from cluster c, (select id from template order by id limit 1) t, generate_series(1, 20000) n""",
        "insert into vm_wanted (vm_id) select id from vm",
        """
        insert into vm_seen (vm_id, status, host_id, started)
        select md5('vm' || n)::uuid, case when n % 10 = 0 then 'DOWN' else 'UP' end,
            case when n % 10 = 0 then null else md5('host' || (n % 200 + 1))::uuid end, now() from generate_series(1, 20000) n""",
        """
        insert into storage_domain (id, name, type, storage_type, storage_format)
        select md5('sd' || n)::uuid, 'sd' || n, 'DATA', 'NFS', 'V5' from generate_series(1, 10) n""",
        """
        insert into disk (id, storage_domain_id, alias, status)
        select md5('disk' || n)::uuid, md5('sd' || (n % 10 + 1))::uuid, 'Disk-' || n, 'OK' from generate_series(1, 20000) n""",
        """
        insert into disk_vm (id, disk_id, vm_id)
        select gen_random_uuid(), md5('disk' || n)::uuid, md5('vm' || n)::uuid from generate_series(1, 20000) n""",
        """
        insert into event (code, name, severity, text, vm_id, facts, at, correlation_id)
        select n % 100, 'NAME', case when n % 1000 = 0 then 'ERROR' else 'NORMAL' end, 'Fleet-' || n || ' was started',
            md5('vm' || (n % 20000 + 1))::uuid, '{}', now() - n * interval '1 minute', 'c-' || n
        from generate_series(1, 200000) n""",
        "analyze",
    };

    private TestEngine engine;

    @Test
    void commonSearches() {
        try (TestEngine started = TestEngine.with()) {
            engine = started;
            engine.run(() -> {
                for (String sql : FILLING) engine.sql().run(sql);
                return true;
            });
            Map<String, JsonNode> plans = new LinkedHashMap<>();
            for (String search : new String[] {
                "name=Fleet-00042",
                "name=fleet-0012*",
                "name=*-0012*",
                "status=down page 1",
                "name=fleet* and status=up sortby name page 3",
                "cluster=Default and status=down sortby name desc page 1",
                "host.name=host7",
                "storage.name=sd3 page 2",
                "id=" + "00000000-0000-0000-0000-000000000000",
                "Fleet-00042",
                "memory>512 sortby memory page 1"
            }) {
                plans.put("vms: " + search, plan(ListVms.class, VmsQuery.all(), search));
            }
            for (String search : new String[] {"alias=disk-42", "vm_names=fleet-00042", "storage.name=sd3 page 1"}) {
                plans.put("disks: " + search, plan(ListDisks.class, DisksQuery.all(), search));
            }
            for (String search : new String[] {
                "type=42",
                "severity=error",
                "vms.name=fleet-00042",
                "correlation_id=c-42",
                "message=*-4242*",
                "time>yesterday",
                "Fleet-777"
            }) {
                plans.put("events: " + search, plan(ListEvents.class, EventsQuery.newest(), search));
            }
            plans.forEach((search, plan) -> LOG.info(
                    "{} rows={} planning={} ms execution={} ms",
                    search,
                    plan.path("Plan").path("Actual Rows").asText(),
                    plan.path("Planning Time").asText(),
                    plan.path("Execution Time").asText()));
            for (String search : new String[] {"vms: name=Fleet-00042", "vms: name=fleet-0012*", "vms: name=*-0012*"}) {
                assertThat(scanned(plans.get(search).path("Plan"))).as(search).doesNotContain("vm");
            }
            assertThat(scanned(plans.get("events: correlation_id=c-42").path("Plan")))
                    .doesNotContain("event");
            assertThat(scanned(plans.get("vms: host.name=host7").path("Plan"))).doesNotContain("vm", "vm_seen");
        }
    }

    private <V, Q extends ListQuery<V>> JsonNode plan(Class<? extends ListHandler<Q, V>> type, Q query, String search) {
        return engine.run(() -> {
            ListHandler<Q, V> handler = engine.bean(type);
            var selection = new Selection(Optional.of(search), false, OptionalInt.empty());
            TransactionStore reader = engine.bean(SqlStores.class).open(People.admin(), Optional.empty());
            Searches.Part part =
                    engine.bean(Searches.class).of(handler.searchable(), selection, reader.caller(), reader.now());
            Statement<V> statement = handler.rows(query, reader).statement(part);
            // As the quickstart sets it, and as anybody should: to compile a statement takes longer than to run it.
            engine.sql().run("set local jit = off");
            engine.sql().run("set local random_page_cost = 1.1");
            JsonNode plan = Json.tree(engine.sql()
                            .first(
                                    "explain (analyze, format json) " + statement.text(),
                                    row -> row.getString(1),
                                    statement.arguments())
                            .orElseThrow())
                    .path(0);
            if (plan.path("Execution Time").asDouble() > SLOW) LOG.info("{}{}", search, tree(plan.path("Plan"), 1));
            return plan;
        });
    }

    /** The tables that are read from beginning to end. */
    private static List<String> scanned(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.path("Node Type").asText().equals("Seq Scan")) {
            found.add(node.path("Relation Name").asText());
        }
        node.path("Plans").forEach(below -> found.addAll(scanned(below)));
        return found;
    }

    private static String tree(JsonNode node, int depth) {
        StringBuilder tree = new StringBuilder("\n").append("  ".repeat(depth));
        for (String part : new String[] {
            "Node Type",
            "Relation Name",
            "Index Name",
            "Plan Rows",
            "Actual Rows",
            "Actual Loops",
            "Actual Total Time",
            "Filter",
            "Index Cond"
        }) {
            tree.append(node.path(part).asText()).append(' ');
        }
        node.path("Plans").forEach(below -> tree.append(tree(below, depth + 1)));
        return tree.toString();
    }
}
