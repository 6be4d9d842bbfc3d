package org.reeve.lab.fuzz;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reeve.lab.surface.Operation;

/**
 * Shoots at every operation of the API with what careless and hostile programs send, as an administrator, and collects what an
 * API may not do: answer with anything but success or a fault in the contract's form, log an error or a stack trace, or change a row
 * that no accepted request asked for. It changes and removes things, so it is for installations that nobody needs.
 */
public final class Fuzz {

    private static final int CLIENTS = 10;
    private static final int KEPT = 200;
    /** So many times the run goes over the operations, so that each is met in many states of the others. */
    private static final int ROUNDS = 8;

    private final Target target;
    private final Ledger ledger;
    private final Logs logs;
    private final long seed;
    private final List<String> violations = new ArrayList<>();
    private final Tally tally = new Tally();
    private final Asked asked = new Asked();
    private final Changes changes = new Changes();
    private List<String> unplanted = List.of();

    public Fuzz(Target target, Ledger ledger, Logs logs, long seed) {
        this.target = target;
        this.ledger = ledger;
        this.logs = logs;
        this.seed = seed;
    }

    /** @return what was seen that may not be, each with the request that showed it */
    public List<String> run(int requests) throws IOException, SQLException, InterruptedException, ExecutionException {
        var known = new Known(target);
        Operation.all().stream()
                .filter(operation -> operation.reads() && operation.address().lastIndexOf('/') == 0)
                .forEach(operation -> known.items(operation.address()));
        unplanted = new Garden(target, known, new Random(seed)).plant();
        ledger.entries();
        var model =
                new Model(Known.parse(target.send(Shot.get("/model")).body()).orElseThrow());
        Iterator<Turn> turns = turns(requests).iterator();
        var shots = new Shots(known, model, seed);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) all.add(clients.submit(() -> work(turns, shots)));
            for (Future<?> one : all) one.get();
        }
        changes.unasked(ledger.entries(), asked).forEach(this::violated);
        logs.seen().forEach(this::violated);
        return List.copyOf(violations);
    }

    /** What the run looked like. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>(tally.lines());
        lines.add(changes.summary());
        lines.add(tally.count() + " requests, " + violations.size() + " violations, seed " + seed);
        return lines;
    }

    /** What is good to know to make a run sharper: what it did not reach, what took long, and which tables each operation changed. */
    public List<String> details() {
        List<String> lines = new ArrayList<>();
        unplanted.forEach(one -> lines.add("not planted: " + one));
        lines.addAll(tally.untouched());
        lines.addAll(tally.slow());
        changes.lines().forEach(line -> lines.add("changed by " + line));
        return lines;
    }

    private record Turn(Operation operation, int number) {}

    /** What takes from others what they need comes late: hosts and storage last of all, and removals behind everything else there. */
    private static List<Turn> turns(int requests) {
        List<Operation> operations = Operation.all();
        int each = Math.max(1, (requests + operations.size() - 1) / operations.size());
        List<Turn> turns = new ArrayList<>();
        for (Operation operation : operations) for (int i = 0; i < each; i++) turns.add(new Turn(operation, i));
        turns.sort(Comparator.<Turn>comparingInt(turn -> rank(turn.operation()))
                .thenComparingInt(turn -> turn.number() * ROUNDS / each));
        return turns;
    }

    private static int rank(Operation operation) {
        if (operation.reads()) return 0;
        boolean removal = operation.http().equals("DELETE");
        boolean ground = operation.address().startsWith("/hosts")
                || operation.address().startsWith("/storage")
                || operation.address().contains("/storagedomains");
        boolean top =
                operation.address().lastIndexOf('{') == operation.address().indexOf('{');
        return ground || removal && top ? removal ? 2 : 1 : 0;
    }

    private void work(Iterator<Turn> turns, Shots shots) {
        for (Optional<Turn> turn = next(turns); turn.isPresent(); turn = next(turns)) {
            Shot shot = shots.next(turn.get().operation(), turn.get().number());
            Instant from = Instant.now();
            Target.Reply reply = target.send(shot);
            Instant to = Instant.now();
            asked.add(shot, reply, from, to);
            tally.add(shot, reply, Duration.between(from, to));
            Judge.complaint(shot, reply).ifPresent(this::violated);
        }
    }

    private static Optional<Turn> next(Iterator<Turn> turns) {
        synchronized (turns) {
            return turns.hasNext() ? Optional.of(turns.next()) : Optional.empty();
        }
    }

    private synchronized void violated(String what) {
        if (violations.size() < KEPT) violations.add(what);
    }
}
