package org.reeve.lab.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What it costs to read: requests a second, latencies, CPU and transactions per request, in both encodings. */
final class Reading {

    private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);
    private static final String PREFIX = "bench-read-";

    private final Product product;
    private final Api api;
    private final Meter meter;
    private final int seconds;

    private Reading(Product product, Api api, Meter meter, int seconds) {
        this.product = product;
        this.api = api;
        this.meter = meter;
        this.seconds = seconds;
    }

    static void run(Product product, int vms, int seconds) throws Exception {
        try (Api api = new Api(product);
                Meter meter = new Meter(product)) {
            FakeFleet.cluster(api);
            fill(api, vms);
            new Reading(product, api, meter, seconds).measure(vms);
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

    private void measure(int vms) {
        String one = api.get("/vms?search=name%3D" + PREFIX + "00000")
                .path("vm")
                .path(0)
                .path("id")
                .asText();
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("the root", "");
        cases.put("one VM", "/vms/" + one);
        cases.put("hosts", "/hosts");
        cases.put("100 VMs", "/vms?max=100");
        cases.put("1,000 VMs", "/vms?max=1000");
        cases.put("5,000 VMs", "/vms?max=5000");
        cases.put("all " + vms + " VMs", "/vms");
        cases.put("search: 10 by name", "/vms?search=name%3D" + PREFIX + "0012*");
        cases.put("search: one by name", "/vms?search=name%3D%22" + PREFIX + "00042%22&case_sensitive=true");
        cases.put(
                "search: by cluster and status",
                "/vms?search=cluster%3Dbench-cluster%20and%20status%3Ddown%20sortby%20name&max=100");
        Bench.print(
                "%-30s %-5s %4s %9s %10s %10s %12s %12s %8s %8s",
                "", "", "conn", "per s", "p50", "p99", "engine ms", "database ms", "trans.", "MiB");
        cases.forEach((name, path) -> {
            for (String type : List.of("xml", "json")) {
                for (int connections : CONNECTIONS) {
                    line(name, path, type, connections, "Authorization: Bearer " + api.token());
                }
            }
        });
        line("one VM, Basic every time", cases.get("one VM"), "json", 8, "Authorization: Basic " + product.basic());
        line("one VM, Bearer every time", cases.get("one VM"), "json", 8, "Authorization: Bearer " + api.token());
    }

    private void line(String name, String path, String type, int connections, String authorization) {
        var wrk = new Wrk(
                product.base() + "/ovirt-engine/api" + path,
                List.of(authorization, "Accept: application/" + type),
                connections,
                seconds);
        Meter.Reading before = meter.settled();
        Wrk.Result seen = wrk.run();
        long engine = meter.now().since(before).engineMillis();
        Meter.Reading used = meter.settled().since(before);
        Bench.print(
                "%-30s %-5s %4d %9.1f %10s %10s %12.2f %12.2f %8.2f %8d%s",
                name,
                type,
                connections,
                seen.rate(),
                seen.p50(),
                seen.p99(),
                (double) engine / seen.requests(),
                (double) used.databaseMillis() / seen.requests(),
                (double) used.transactions() / seen.requests(),
                meter.engine().residentMib(),
                seen.bad() == 0 ? "" : "  " + seen.bad() + " NOT ANSWERED WELL");
    }
}
