package org.reeve.lab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Imagined hosts in a process of their own, known to the engine in a cluster of their own. */
final class FakeFleet implements AutoCloseable {

    private static final String CLUSTER = "bench-cluster";
    private static final String DATA_CENTER = "bench-center";
    private static final String PREFIX = "bench-host-";
    private static final String VM_PREFIX = "bench-vm-";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final List<String[]> hosts;

    private FakeFleet(Process process, List<String[]> hosts) {
        this.process = process;
        this.hosts = hosts;
    }

    /** Starts the process and waits until every host listens. */
    static FakeFleet start(Product product, int count) throws IOException {
        Path agent = product.checkout().resolve("host-agent/app/target/agent");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        agent + "/*:" + agent.resolve("lib") + "/*",
                        "org.reeve.agent.fake.FakeHosts",
                        "--count",
                        Integer.toString(count),
                        "--key",
                        product.pki("host-key.pem").toString(),
                        "--certificate",
                        product.pki("host.pem").toString(),
                        "--ca",
                        product.pki("ca.pem").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String[]> hosts = output.lines()
                .takeWhile(line -> !line.equals("ready"))
                .map(line -> line.split(" "))
                .toList();
        if (hosts.size() != count) {
            process.destroyForcibly();
            throw new IllegalStateException("only " + hosts.size() + " imagined hosts started");
        }
        return new FakeFleet(process, hosts);
    }

    /** Makes the data center and the cluster when there are none yet. */
    static void cluster(Api api) {
        if (api.statuses("clusters", "cluster", CLUSTER).isEmpty()) {
            api.post("/datacenters", "{\"name\": \"" + DATA_CENTER + "\", \"local\": \"false\"}");
            api.post(
                    "/clusters",
                    "{\"name\": \"" + CLUSTER + "\", \"data_center\": {\"name\": \"" + DATA_CENTER
                            + "\"}, \"cpu\": {\"architecture\": \"x86_64\", \"type\": \"Intel Nehalem Family\"}}");
        }
    }

    /** Adds all hosts by eight clients. */
    void add(Api api) throws InterruptedException, ExecutionException {
        Bench.byClients(
                hosts.size(),
                i -> api.post(
                        "/hosts",
                        "{\"name\": \"%s%03d\", \"address\": \"%s\", \"port\": \"%s\", \"cluster\": {\"name\": \"%s\"}}"
                                .formatted(PREFIX, i, hosts.get(i)[1], hosts.get(i)[2], CLUSTER)));
    }

    boolean awaitAll(Api api, String status) {
        return Bench.await(LIMIT, () -> count(api, status) == hosts.size());
    }

    boolean awaitAny(Api api, String status) {
        return Bench.await(LIMIT, () -> count(api, status) > 0);
    }

    long count(Api api, String status) {
        Map<String, String> all = api.statuses("hosts", "host", PREFIX);
        return all.values().stream().filter(status::equals).count();
    }

    /** Stops the process where it stands: connections stay open and nobody answers. */
    void hang() {
        Product.run(List.of("kill", "-STOP", Long.toString(process.pid())));
    }

    void resume() {
        Product.run(List.of("kill", "-CONT", Long.toString(process.pid())));
    }

    /** Takes what benchmarks left behind out of the engine: machines first, then their hosts. Needs the hosts to answer. */
    static void clear(Api api) throws InterruptedException, ExecutionException {
        Map<String, String> machines = api.statuses("vms", "vm", VM_PREFIX);
        List<String> vms = List.copyOf(machines.keySet());
        List<String> running =
                vms.stream().filter(id -> !machines.get(id).equals("down")).toList();
        Bench.byClients(running.size(), i -> api.post("/vms/" + running.get(i) + "/stop", "{}"));
        Bench.await(LIMIT, () -> api.statuses("vms", "vm", VM_PREFIX).values().stream()
                .allMatch("down"::equals));
        Bench.byClients(vms.size(), i -> api.delete("/vms/" + vms.get(i)));
        Bench.await(LIMIT, () -> api.statuses("hosts", "host", PREFIX).values().stream()
                .noneMatch("non_responsive"::equals));
        Map<String, String> known = api.statuses("hosts", "host", PREFIX);
        List<String> hosts = List.copyOf(known.keySet());
        List<String> active = hosts.stream()
                .filter(id -> !known.get(id).equals("maintenance"))
                .toList();
        Bench.byClients(active.size(), i -> api.post("/hosts/" + active.get(i) + "/deactivate", "{}"));
        Bench.await(LIMIT, () -> api.statuses("hosts", "host", PREFIX).values().stream()
                .allMatch("maintenance"::equals));
        Bench.byClients(hosts.size(), i -> api.delete("/hosts/" + hosts.get(i)));
    }

    static String vm(String name) {
        return "{\"name\": \"%s\", \"memory\": \"67108864\", \"cluster\": {\"name\": \"%s\"}, \"template\": {\"name\": \"Blank\"}}"
                .formatted(name, CLUSTER);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
