package org.reeve.lab.bench;

import java.util.List;
import org.reeve.lab.fuzz.Fuzz;
import org.reeve.lab.fuzz.Rows;

/** A fuzz run over every operation, printed; ends the program with 1 when the API did what it may not. */
final class Shooting {

    private Shooting() {}

    static void run(Product product, int requests, int seed) throws Exception {
        try (Api api = new Api(product);
                Rows rows = new Rows(product.databaseUrl())) {
            long began = System.nanoTime();
            var fuzz = new Fuzz(api::shoot, rows, product.home().resolve("engine/log/server.log"), seed);
            List<String> violations = fuzz.run(requests);
            violations.forEach(violation -> Bench.print("VIOLATION %s", violation));
            Bench.print("%s, %.0f s", fuzz.summary(), (System.nanoTime() - began) / 1e9);
            if (!violations.isEmpty()) System.exit(1);
        }
    }
}
