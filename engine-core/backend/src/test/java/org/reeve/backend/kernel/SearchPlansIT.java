package org.reeve.backend.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.ListQuery;
import org.reeve.backend.api.Selection;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.backend.disk.ListDisks;
import org.reeve.backend.event.EventsQuery;
import org.reeve.backend.event.ListEvents;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.backend.vm.ListVms;
import org.reeve.backend.vm.VmView;
import org.reeve.backend.vm.VmsQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints what common searches cost the database at 20,000 machines, and sees to it that those by name do not read them all. */
class SearchPlansIT {

    private static final Logger LOG = LoggerFactory.getLogger(SearchPlansIT.class);

    /** Milliseconds from which on the plan is printed as well. */
    private static final double SLOW = 20;

    /** So often each is asked; the best counts, for others use the machine as well. */
    private static final int TIMES = 9;

    private static final List<String> VMS = List.of(
            "",
            "page 1",
            "name=Fleet-00042",
            "name=fleet-0012*",
            "name=*-0012*",
            "name=*9*9* page 1",
            "description=*abc*",
            "id=" + "00000000-0000-0000-0000-000000000000",
            "status=down page 1",
            "status=up page 2",
            "status=paused",
            "name=fleet* and status=up sortby name page 3",
            "cluster=Cluster3 page 1",
            "cluster=Default and status=down sortby name desc page 1",
            "cluster.name=Cluster3 and status=up page 1",
            "datacenter=Default page 1",
            "host.name=host7",
            "on_host=host7 page 1",
            "storage.name=sd3 page 2",
            "template.name=Blank page 1",
            "pool=pool3 page 1",
            "tag=tag12 page 1",
            "tag=tag1 page 1",
            "ip=10.0.7.*",
            "fqdn=fleet-77.*",
            "apps=kernel* page 1",
            "loggedinuser=user7 page 1",
            "os=other page 1",
            "memory>4096 page 1",
            "cpu_usage>90 page 1",
            "uptime>10:00:00 page 1",
            "creationdate>yesterday page 1",
            "vcpus=4 page 1",
            "vnic.mac=02:00:00:00:00:2a",
            "users.usrname=admin page 1",
            "events.severity=error page 1",
            "Fleet-00042",
            "fleet page 1",
            "fleet",
            "zz-nothing",
            "fleet-77.example",
            "10.0.7.1",
            "up page 1",
            "sortby name page 1",
            "sortby name desc page 50",
            "sortby status page 1",
            "sortby memory page 1",
            "sortby memory desc page 50",
            "sortby vcpus page 1",
            "sortby cluster page 1",
            "sortby on_host page 1",
            "sortby creationdate desc page 1",
            "sortby description page 1",
            "sortby os page 1",
            "sortby uptime desc page 1",
            "sortby cpu_usage desc page 1",
            "sortby mem_usage desc page 1",
            "sortby fqdn page 1",
            "page 50");

    /** As the user of one cluster of ten. */
    private static final List<String> AS_USER = List.of(
            "page 1",
            "name=Fleet-00043",
            "name=*-0012* page 1",
            "status=up page 1",
            "on_host=host7 page 1",
            "cluster=Cluster3 page 1",
            "Fleet-00043",
            "fleet page 1",
            "sortby memory page 1",
            "sortby cluster page 1");

    private static final List<String> DISKS = List.of(
            "alias=disk-42",
            "alias=disk-42*",
            "alias=*k-42*",
            "vm_names=fleet-00042",
            "storage.name=sd3 page 1",
            "size>90 page 1",
            "status=ok page 1",
            "disk-4242",
            "zz-nothing",
            "sortby alias page 1",
            "sortby size desc page 1",
            "sortby creation_date page 50");

    private static final List<String> EVENTS = List.of(
            "",
            "type=42",
            "severity=error",
            "vms.name=fleet-00042",
            "correlation_id=c-42",
            "message=*-4242*",
            "time>yesterday",
            "Fleet-777",
            "zz-nothing",
            "sortby time desc page 1",
            "page 50");

    private TestEngine engine;
    private Caller caller = People.admin();

    @Test
    void commonSearches() {
        try (TestEngine started = TestEngine.with()) {
            engine = started;
            engine.run(() -> {
                for (String sql : filling().split(";\\n")) engine.sql().run(sql);
                return true;
            });
            Map<String, JsonNode> plans = new LinkedHashMap<>();
            VMS.forEach(search -> plans.put("vms: " + search, best(ListVms.class, VmsQuery.all(), search)));
            caller = People.stranger();
            AS_USER.forEach(search -> plans.put("(user) vms: " + search, best(ListVms.class, VmsQuery.all(), search)));
            caller = People.admin();
            DISKS.forEach(search -> plans.put("disks: " + search, best(ListDisks.class, DisksQuery.all(), search)));
            EVENTS.forEach(
                    search -> plans.put("events: " + search, best(ListEvents.class, EventsQuery.newest(), search)));
            for (String words :
                    new String[] {"fleet", "user7", "fleet-01", "up", "default", "fleet status=down", "zz"}) {
                pagesAreTheSameAsTheWhole(words);
            }
            plans.forEach((search, plan) -> LOG.info(
                    "| {} | {} | {} | {} |",
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

    /** However a page was read. */
    private void pagesAreTheSameAsTheWhole(String words) {
        List<VmView> all = read(words);
        for (int page : new int[] {1, 3}) {
            int from = Math.min(all.size(), (page - 1) * 100);
            assertThat(read(words + " page " + page))
                    .as(words)
                    .isEqualTo(all.subList(from, Math.min(all.size(), from + 100)));
        }
    }

    private List<VmView> read(String search) {
        List<VmView> rows = new ArrayList<>();
        var selection = new Selection(Optional.of(search), false, OptionalInt.empty());
        engine.backend().read(caller, VmsQuery.all(), selection, rows::add);
        return rows;
    }

    private static String filling() {
        try (InputStream file = SearchPlansIT.class.getResourceAsStream("/fleet.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <V, Q extends ListQuery<V>> JsonNode best(Class<? extends ListHandler<Q, V>> type, Q query, String search) {
        JsonNode best = Stream.generate(() -> plan(type, query, search))
                .limit(TIMES)
                .min(Comparator.comparingDouble(SearchPlansIT::cost))
                .orElseThrow();
        if (cost(best) > SLOW) LOG.info("{}{}", search, tree(best.path("Plan"), 1));
        return best;
    }

    private static double cost(JsonNode plan) {
        return plan.path("Planning Time").asDouble()
                + plan.path("Execution Time").asDouble();
    }

    private <V, Q extends ListQuery<V>> JsonNode plan(Class<? extends ListHandler<Q, V>> type, Q query, String search) {
        return engine.run(() -> {
            ListHandler<Q, V> handler = engine.bean(type);
            var selection = new Selection(Optional.of(search), false, OptionalInt.empty());
            TransactionStore reader = engine.bean(SqlStores.class).open(caller, Optional.empty());
            Searches.Part part =
                    engine.bean(Searches.class).of(handler.searchable(), selection, reader.caller(), reader.now());
            Statement<V> statement = handler.rows(query, reader).statement(part);
            if (Boolean.getBoolean("statements")) LOG.info("{}: {}", search, statement.text());
            // As the quickstart sets it, and as anybody should: to compile a statement takes longer than to run it.
            engine.sql().run("set local jit = off");
            engine.sql().run("set local random_page_cost = 1.1");
            return Json.tree(engine.sql()
                            .first(
                                    "explain (analyze, format json) " + statement.text(),
                                    row -> row.getString(1),
                                    statement.arguments())
                            .orElseThrow())
                    .path(0);
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
