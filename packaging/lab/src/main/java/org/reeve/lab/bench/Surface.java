package org.reeve.lab.bench;

import java.util.Comparator;
import java.util.List;
import org.reeve.lab.surface.Operation;
import org.reeve.lab.surface.Report;
import org.reeve.lab.surface.Walk;

/** Walks the operations of the published API model against the engine and prints, per service, which of them it has. */
final class Surface {

    private Surface() {}

    static void run(Product product) {
        List<Operation> operations = Operation.all().stream()
                .sorted(Comparator.comparing(Operation::address))
                .toList();
        try (Api api = new Api(product)) {
            new Report(new Walk(api::attempt).walk(operations)).lines().forEach(line -> Bench.print("%s", line));
        }
    }
}
