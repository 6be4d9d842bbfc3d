package org.reeve.lab.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Measures a running installation and prints what it saw; asserts nothing. {@code packaging/lab/bench NAME [--home DIR]
 * [--option value]}; docs/performance.md says what each one is for and keeps the figures.
 */
public final class Bench {

    private static final int CLIENTS = 8;
    private static final Duration STEP = Duration.ofMillis(200);

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            throw new IllegalArgumentException(
                    "packaging/lab/bench boot|life|fleet|start-latency|reading|surface|fuzz [--home DIR]");
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        Product product = new Product(
                Path.of(System.getProperty("reeve.checkout")),
                Path.of(options.getOrDefault("--home", "/var/lib/reeve")).toAbsolutePath());
        switch (arguments[0]) {
            case "boot" -> Boot.run(product, number(options, "--runs", 3));
            case "life" -> Life.run(product, number(options, "--vms", 200), number(options, "--hosts", 4));
            case "fleet" -> Fleet.run(product, number(options, "--hosts", 200), number(options, "--vms", 20));
            case "start-latency" ->
                StartLatency.run(product, options.getOrDefault("--vm", "first-guest"), number(options, "--runs", 5));
            case "reading" ->
                Reading.run(
                        product,
                        number(options, "--vms", 20_000),
                        number(options, "--seconds", 5),
                        options.getOrDefault("--only", ""));
            case "surface" -> Surface.run(product);
            case "fuzz" ->
                Shooting.run(
                        product,
                        number(options, "--requests", 100_000),
                        number(options, "--seed", 1),
                        options.containsKey("--details"));
            default -> throw new IllegalArgumentException("no benchmark is called " + arguments[0]);
        }
    }

    private static int number(Map<String, String> options, String name, int usual) {
        return Integer.parseInt(options.getOrDefault(name, Integer.toString(usual)));
    }

    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** Does a piece of work for every number below the count, eight at a time; fails with the first that failed. */
    static void byClients(int count, IntConsumer work) throws InterruptedException, ExecutionException {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                all.add(clients.submit(() -> work.accept(number)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** Waits for a condition. @return whether it came within the limit */
    static boolean await(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(STEP);
        }
        return true;
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
