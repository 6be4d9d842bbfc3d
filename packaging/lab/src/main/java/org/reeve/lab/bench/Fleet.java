package org.reeve.lab.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Hundreds of hosts: how soon they are up, what they cost while nothing happens, how soon hung ones are noticed. */
final class Fleet {

    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String VM_PREFIX = "bench-vm-fleet-";

    private Fleet() {}

    static void run(Product product, int hosts, int vmsPerHost) throws Exception {
        try (Api api = new Api(product);
                Meter meter = new Meter(product);
                FakeFleet fleet = FakeFleet.start(product, hosts)) {
            FakeFleet.clear(api);
            FakeFleet.cluster(api);
            bringUp(api, meter, fleet, hosts);
            fill(api, hosts * vmsPerHost);
            window(meter, hosts, vmsPerHost);
            hang(api, fleet);
            FakeFleet.clear(api);
        }
    }

    private static void bringUp(Api api, Meter meter, FakeFleet fleet, int hosts) throws Exception {
        Meter.Reading before = meter.now();
        fleet.add(api);
        double added = meter.now().since(before).seconds();
        boolean all = fleet.awaitAll(api, "up");
        Meter.Reading used = meter.now().since(before);
        Bench.print(
                "%d hosts: added in %.1f s, %d up after %.1f s%s; %.1f engine CPU s, %.1f PostgreSQL CPU s",
                hosts,
                added,
                fleet.count(api, "up"),
                used.seconds(),
                all ? "" : " (gave up)",
                used.engineMillis() / 1000.0,
                used.databaseMillis() / 1000.0);
    }

    private static void fill(Api api, int vms) throws Exception {
        List<String> ids = Collections.synchronizedList(new ArrayList<>());
        long begun = System.nanoTime();
        Bench.byClients(vms, i -> {
            JsonNode made = api.post("/vms", FakeFleet.vm(VM_PREFIX + i));
            ids.add(made.path("id").asText());
        });
        double created = (System.nanoTime() - begun) / 1e9;
        Bench.byClients(vms, i -> api.post("/vms/" + ids.get(i) + "/start", "{}"));
        boolean all = Bench.await(LIMIT, () -> up(api) == vms);
        double started = (System.nanoTime() - begun) / 1e9 - created;
        Bench.print(
                "%d machines: created in %.1f s, %d up %.1f s after the first start%s",
                vms, created, up(api), started, all ? "" : " (gave up)");
    }

    private static long up(Api api) {
        return api.statuses("vms", "vm", VM_PREFIX).values().stream()
                .filter("up"::equals)
                .count();
    }

    private static void window(Meter meter, int hosts, int vmsPerHost) {
        Meter.Reading before = meter.settled();
        Bench.pause(WINDOW);
        Meter.Reading used = meter.now().since(before);
        Bench.print(
                "%d hosts x %d machines for %.0f s: engine %.1f %% of a core, PostgreSQL %.1f %%, %.1f transactions/s, engine %d MiB resident, %d threads",
                hosts,
                vmsPerHost,
                used.seconds(),
                used.engineMillis() / used.seconds() / 10,
                used.databaseMillis() / used.seconds() / 10,
                used.transactions() / used.seconds(),
                meter.engine().residentMib(),
                meter.engine().threads());
    }

    private static void hang(Api api, FakeFleet fleet) {
        fleet.hang();
        long begun = System.nanoTime();
        boolean any = fleet.awaitAny(api, "non_responsive");
        double first = (System.nanoTime() - begun) / 1e9;
        boolean all = any && fleet.awaitAll(api, "non_responsive");
        double last = (System.nanoTime() - begun) / 1e9;
        Bench.print(
                any
                        ? "hung hosts: first declared non-responsive after %.1f s, %s after %.1f s"
                        : "hung hosts: none declared non-responsive within %.0f s",
                first,
                all ? "all" : "not all",
                last);
        fleet.resume();
        long resumed = System.nanoTime();
        boolean back = fleet.awaitAll(api, "up");
        Bench.print(
                "after they go on: %s up after %.1f s", back ? "all" : "not all", (System.nanoTime() - resumed) / 1e9);
    }
}
