package org.reeve.lab.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.reeve.lab.fuzz.Fuzz;
import org.reeve.lab.fuzz.Ledger;
import org.reeve.lab.fuzz.Logs;
import org.reeve.lab.fuzz.Wire;

/** A fuzz run over every operation, printed; ends the program with 1 when the API did what it may not. */
final class Shooting {

    private Shooting() {}

    static void run(Product product, int requests, long seed, boolean details) throws Exception {
        Bench.print("seed %d", seed);
        URI base = URI.create(product.base());
        try (Api api = new Api(product);
                var wire = new Wire(api.sockets(), base.getHost(), base.getPort(), api.token());
                var ledger = new Ledger(product.databaseUrl())) {
            long began = System.nanoTime();
            var fuzz = new Fuzz(wire, ledger, new Logs(logs(product.home())), seed);
            List<String> violations = fuzz.run(requests);
            violations.forEach(violation -> Bench.print("VIOLATION %s", violation));
            if (details) fuzz.details().forEach(line -> Bench.print("%s", line));
            fuzz.summary().forEach(line -> Bench.print("%s", line));
            double seconds = (System.nanoTime() - began) / 1e9;
            Bench.print("%.0f s, %.0f requests/s", seconds, requests / seconds);
            if (!violations.isEmpty()) System.exit(1);
        }
    }

    /** The engine's, and those of everything else that runs in the home. */
    private static List<Path> logs(Path home) throws IOException {
        List<Path> logs = new ArrayList<>(List.of(home.resolve("engine/log/server.log")));
        try (Stream<Path> others = Files.list(home.resolve("log"))) {
            logs.addAll(others.filter(file -> file.toString().endsWith(".log")).toList());
        }
        return logs;
    }
}
