package org.reeve.lab.bench;

import java.time.Duration;

/** What a start of the engine costs until it says that it is well, and what it then keeps. */
final class Boot {

    private static final Duration IDLE = Duration.ofSeconds(20);

    private Boot() {}

    static void run(Product product, int runs) {
        for (int i = 0; i < runs; i++) {
            product.quickstart("stop");
            long begun = System.nanoTime();
            product.quickstart("start");
            double wall = (System.nanoTime() - begun) / 1e9;
            Proc engine = new Proc(product.enginePid());
            double cpu = engine.cpuMillis() / 1000.0;
            Bench.pause(IDLE);
            double idle = engine.cpuMillis() / 1000.0 - cpu;
            Bench.print(
                    "boot %d: %.1f CPU s, %.1f s wall (database and checks included); idle for %d s: %.2f CPU s, %d MiB resident, %d threads",
                    i + 1, cpu, wall, IDLE.toSeconds(), idle, engine.residentMib(), engine.threads());
        }
    }
}
