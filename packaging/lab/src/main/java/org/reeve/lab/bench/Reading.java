package org.reeve.lab.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What it costs to read: requests a second, latencies, CPU, transactions and statements per request, in both encodings. */
final class Reading {

    private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);
    private static final String BASIC = "one VM, by Basic each time";
    private static final String LONGEST = "all VMs";
    private static final String PREFIX = "bench-read-";

    private final Product product;
    private final Api api;
    private final Meter meter;
    private final int seconds;
    private Meter.Reading before;

    private Reading(Product product, Api api, Meter meter, int seconds) {
        this.product = product;
        this.api = api;
        this.meter = meter;
        this.seconds = seconds;
    }

    /** @param only the name of the one case to measure, or nothing for all */
    static void run(Product product, int vms, int seconds, String only) throws Exception {
        try (Api api = new Api(product);
                Meter meter = new Meter(product)) {
            FakeFleet.cluster(api);
            fill(api, vms);
            new Reading(product, api, meter, seconds).measure(only);
        }
    }

    /** Machines are left for the next run: twenty thousand take minutes to make. */
    private static void fill(Api api, int vms) throws Exception {
        int there = api.statuses("vms", "vm", PREFIX).size();
        Bench.print("%d machines there, making %d", there, Math.max(0, vms - there));
        Bench.byClients(
                Math.max(0, vms - there),
                i -> api.post("/vms", FakeFleet.vm(PREFIX + String.format("%05d", there + i))));
    }

    private void measure(String only) {
        String one = api.get("/vms?search=name%3D" + PREFIX + "00000")
                .path("vm")
                .path(0)
                .path("id")
                .asText();
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("the root", "");
        cases.put("one VM", "/vms/" + one);
        cases.put(BASIC, "/vms/" + one);
        cases.put("hosts", "/hosts");
        cases.put("100 VMs", "/vms?max=100");
        cases.put("1,000 VMs", "/vms?max=1000");
        cases.put("5,000 VMs", "/vms?max=5000");
        cases.put(LONGEST, "/vms");
        cases.put("search: 10 by name", "/vms?search=name%3D" + PREFIX + "0012*");
        cases.put("search: one by name", "/vms?search=name%3D%22" + PREFIX + "00042%22&case_sensitive=true");
        cases.put(
                "search: by cluster and status",
                "/vms?search=cluster%3Dbench-cluster%20and%20status%3Ddown%20sortby%20name&max=100");
        cases.keySet().removeIf(name -> !only.isEmpty() && !name.equals(only));
        var statements = new Statements(product);
        cases.forEach((name, path) -> Bench.print(
                "%-30s %d SQL statements", name, statements.of(() -> api.get(path.isEmpty() ? "/" : path))));
        before = meter.settled();
        Bench.print(
                "%-30s %-5s %4s %9s %10s %10s %12s %12s %8s %8s",
                "", "", "conn", "per s", "p50", "p99", "engine ms", "database ms", "trans.", "MiB");
        cases.forEach((name, path) -> {
            for (String type : List.of("xml", "json")) {
                for (int connections : CONNECTIONS) {
                    line(name, path, type, connections);
                }
            }
        });
    }

    /** Long enough for every connection to be answered: what is under way at the end costs, but is not counted. */
    private int seconds(String name, int connections) {
        return switch (name) {
            case "5,000 VMs" -> seconds + connections;
            case LONGEST -> 2 * seconds + 4 * connections;
            default -> seconds;
        };
    }

    private void line(String name, String path, String type, int connections) {
        String who = name.equals(BASIC) ? "Basic " + product.basic() : "Bearer " + api.token();
        var wrk = new Wrk(
                product.base() + "/ovirt-engine/api" + path,
                List.of("Authorization: " + who, "Accept: application/" + type),
                connections,
                seconds(name, connections));
        Wrk.Result seen = wrk.run();
        long requests = Math.max(1, seen.requests());
        Meter.Reading after = meter.settled();
        Meter.Reading used = after.since(before);
        before = after;
        Bench.print(
                "%-30s %-5s %4d %9.1f %10s %10s %12.2f %12.2f %8.2f %8d%s",
                name,
                type,
                connections,
                seen.rate(),
                seen.p50(),
                seen.p99(),
                (double) used.engineMillis() / requests,
                (double) used.databaseMillis() / requests,
                (double) used.transactions() / requests,
                meter.engine().residentMib(),
                seen.bad() == 0 ? "" : "  " + seen.bad() + " NOT ANSWERED WELL");
    }
}
