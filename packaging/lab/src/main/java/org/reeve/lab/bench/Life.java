package org.reeve.lab.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** The life of virtual machines without disks on imagined hosts, by eight clients: what each operation costs. */
final class Life {

    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Api api;
    private final Meter meter;
    private final int count;
    private final String prefix = "bench-vm-" + Long.toHexString(System.currentTimeMillis()) + "-";
    private final String[] ids;
    private Meter.Reading idle;

    private Life(Api api, Meter meter, int count) {
        this.api = api;
        this.meter = meter;
        this.count = count;
        this.ids = new String[count];
    }

    static void run(Product product, int vms, int hosts) throws Exception {
        try (Api api = new Api(product);
                Meter meter = new Meter(product);
                FakeFleet fleet = FakeFleet.start(product, hosts)) {
            FakeFleet.clear(api);
            FakeFleet.cluster(api);
            fleet.add(api);
            fleet.awaitAll(api, "up");
            Bench.print("a cold engine:");
            new Life(api, meter, vms).measure();
            Bench.print("the same once more:");
            new Life(api, meter, vms).measure();
            FakeFleet.clear(api);
        }
    }

    private void measure() throws Exception {
        Meter.Reading before = meter.settled();
        Bench.pause(IDLE);
        idle = meter.now().since(before);
        Bench.print(
                "operation  transactions  engine CPU ms  PostgreSQL CPU ms   per second (%d machines, idle load taken off)",
                count);
        phase("create", i -> ids[i] = create(i), () -> every("down"));
        phase("start", i -> act(i, "start"), () -> every("up"));
        phase("stop", i -> act(i, "stop"), () -> every("down"));
        phase("remove", i -> api.delete("/vms/" + ids[i]), () -> statuses().isEmpty());
    }

    private String create(int number) {
        JsonNode made = api.post("/vms", FakeFleet.vm(prefix + number));
        return made.path("id").asText();
    }

    private void act(int number, String action) {
        api.post("/vms/" + ids[number] + "/" + action, "{}");
    }

    private Map<String, String> statuses() {
        return api.statuses("vms", "vm", prefix);
    }

    private boolean every(String status) {
        Map<String, String> all = statuses();
        return all.size() == count && all.values().stream().allMatch(status::equals);
    }

    private void phase(String name, IntConsumer work, BooleanSupplier done) throws Exception {
        Meter.Reading before = meter.now();
        Bench.byClients(count, work);
        boolean ended = Bench.await(LIMIT, done);
        double seconds = meter.now().since(before).seconds();
        Meter.Reading used = meter.settled().since(before);
        double share = used.seconds() / idle.seconds();
        Bench.print(
                "%-9s  %12.1f  %13.1f  %17.1f  %11.1f%s",
                name,
                (used.transactions() - share * idle.transactions()) / count,
                (used.engineMillis() - share * idle.engineMillis()) / count,
                (used.databaseMillis() - share * idle.databaseMillis()) / count,
                count / seconds,
                ended
                        ? ""
                        : "  NOT FINISHED: "
                                + statuses().values().stream().distinct().toList());
    }
}
