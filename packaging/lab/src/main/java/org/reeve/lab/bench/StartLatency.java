package org.reeve.lab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How much later a guest runs when the engine is asked for it than when libvirt is given the same definition. */
final class StartLatency {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private final Map<String, Long> running = new ConcurrentHashMap<>();
    private final Product product;
    private final Api api;

    private StartLatency(Product product, Api api) {
        this.product = product;
        this.api = api;
    }

    static void run(Product product, String vm, int runs) throws Exception {
        Process events = new ProcessBuilder(
                        "stdbuf", "-oL", "virsh", "-c", "qemu:///system", "event", "--event", "lifecycle", "--loop")
                .redirectErrorStream(true)
                .start();
        try (Api api = new Api(product)) {
            StartLatency latency = new StartLatency(product, api);
            Thread.ofPlatform().daemon().start(() -> latency.listen(events));
            latency.measure(vm, runs);
        } finally {
            events.destroy();
        }
    }

    /** Notes when libvirt says that a domain was started. */
    private void listen(Process events) {
        try (var lines = new BufferedReader(new InputStreamReader(events.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("Resumed") || line.contains("Started")) {
                    running.put(line.replaceAll("^.*domain '?([^':]+)'?: .*$", "$1"), System.nanoTime());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(String name, int runs) throws IOException {
        String id = api.statuses("vms", "vm", name).keySet().iterator().next();
        double[] byEngine = new double[runs];
        double[] byLibvirt = new double[runs];
        for (int i = 0; i < runs; i++) {
            stop(id);
            byEngine[i] = timed(name, () -> api.post("/vms/" + id + "/start", "{}"));
            Bench.await(LIMIT, () -> status(id).equals("up"));
            Path definition = copyOf(name);
            stop(id);
            byLibvirt[i] = timed(name + "-copy", () -> virsh("create", definition.toString()));
            virsh("destroy", name + "-copy");
            Files.delete(definition);
        }
        Arrays.sort(byEngine);
        Arrays.sort(byLibvirt);
        double engine = byEngine[runs / 2];
        double libvirt = byLibvirt[runs / 2];
        Bench.print(
                "guest running after: POST start %.3f s, virsh create %.3f s (medians of %d); the engine adds %.3f s, ratio %.2f",
                engine, libvirt, runs, engine - libvirt, engine / libvirt);
    }

    private void stop(String id) {
        if (!status(id).equals("down")) {
            api.post("/vms/" + id + "/stop", "{}");
            Bench.await(LIMIT, () -> status(id).equals("down"));
        }
    }

    private String status(String id) {
        return api.get("/vms/" + id).path("status").asText();
    }

    private double timed(String domain, Runnable start) {
        running.remove(domain);
        long begun = System.nanoTime();
        start.run();
        if (!Bench.await(LIMIT, () -> running.containsKey(domain))) {
            throw new IllegalStateException("libvirt did not tell of " + domain + "; it told of " + running.keySet());
        }
        return (running.get(domain) - begun) / 1e9;
    }

    /**
     * The definition the engine gave, disk and all, under another name and id. Without the metadata: the agent would take it
     * for one of its machines and the engine, which never asked for it, would end it.
     */
    private Path copyOf(String name) throws IOException {
        String xml = virsh("dumpxml", "--inactive", name)
                .replaceAll("(?s)<metadata.*?</metadata>", "")
                .replaceAll("<source mode='bind'[^>]*>", "")
                .replaceFirst("<name>[^<]*</name>", "<name>" + name + "-copy</name>");
        xml = xml.replace(
                xml.replaceAll("(?s)^.*?<uuid>([^<]*)</uuid>.*$", "$1"),
                UUID.randomUUID().toString());
        Path file = Files.createTempFile("reeve-bench", ".xml");
        Files.writeString(file, xml);
        return file;
    }

    private static String virsh(String... words) {
        List<String> command = new ArrayList<>(List.of("virsh", "-q", "-c", "qemu:///system"));
        command.addAll(List.of(words));
        return Product.run(command);
    }
}
