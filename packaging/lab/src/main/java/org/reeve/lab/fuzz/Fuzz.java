package org.reeve.lab.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reeve.lab.surface.Operation;

/**
 * Shoots at every operation of the API with what careless and hostile programs send, as an administrator, and collects what an
 * API may not do: answer with anything but success or a fault in the contract's form, log a stack trace, or change a row when
 * every request was refused. It changes and removes things, so it is for installations that nobody needs.
 */
public final class Fuzz {

    private static final int CLIENTS = 8;
    private static final int KEPT = 60;
    private static final Duration QUIET = Duration.ofSeconds(90);

    private final Target target;
    private final Rows rows;
    private final Path log;
    private final long seed;
    private final List<String> violations = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int sent;

    /** @param log the engine's */
    public Fuzz(Target target, Rows rows, Path log, long seed) {
        this.target = target;
        this.rows = rows;
        this.log = log;
        this.seed = seed;
    }

    /** @return what was seen that may not be, each with the request that showed it */
    public List<String> run(int requests) throws IOException, SQLException, InterruptedException, ExecutionException {
        List<Operation> operations = Operation.all();
        long logged = Files.size(log);
        int each = Math.max(1, (requests + operations.size() - 1) / operations.size());
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (Operation operation : operations) round(clients, operation, each);
        }
        traces(logged);
        return List.copyOf(violations);
    }

    public String summary() {
        return sent + " requests, statuses " + statuses + ", " + violations.size() + " violations, seed " + seed;
    }

    private void round(ExecutorService clients, Operation operation, int count)
            throws SQLException, InterruptedException, ExecutionException {
        var random = new Random(seed ^ operation.toString().hashCode());
        var known = new Known(target, random);
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < count; i++) shots.add(shot(operation, known, random));
        boolean writes = !operation.reads();
        Map<String, String> before = writes ? rows.prints() : Map.of();
        boolean accepted = fire(clients, shots) && writes;
        if (accepted) settle();
        if (writes && !accepted) compare(operation, before, rows.prints());
    }

    private Shot shot(Operation operation, Known known, Random random) {
        String path = known.address(operation.address(), operation.http().equals("DELETE")) + parameters(random);
        String accept = random.nextInt(4) == 0 ? "application/xml" : "application/json";
        boolean bodied = !operation.reads() && !operation.http().equals("DELETE");
        if (!bodied) return new Shot(operation.http(), path, Optional.empty(), accept, new byte[0]);
        var body = new Bodies(random)
                .next(
                        tag(operation),
                        operation.action() ? Optional.empty() : known.pattern(path.replaceAll("\\?.*", "")));
        return new Shot(operation.http(), path, Optional.of(body.type()), accept, body.bytes());
    }

    private static String tag(Operation operation) {
        if (operation.action()) return "action";
        String service = operation.service();
        return operation.http().equals("POST") && service.endsWith("s")
                ? service.substring(0, service.length() - 1)
                : service;
    }

    private static String parameters(Random random) {
        if (random.nextInt(3) != 0) return "";
        List<String> some = List.of(
                "?max=-1",
                "?max=99999999999999",
                "?max=x",
                "?search=name%3D",
                "?search=%28%28%28",
                "?search=name%20%3D%20%22a",
                "?search=page%20-1",
                "?search=sortby%20nothing",
                "?follow=..",
                "?follow=a.b.c.d.e.f.g.h.i.j",
                "?follow=",
                "?filter=x",
                "?filter=true",
                "?async=maybe",
                "?from=-1",
                "?from=x",
                "?all_content=true",
                "?case_sensitive=1",
                "?search=" + "%28".repeat(500),
                "?current=x",
                "?next_run=true",
                "?x=%00",
                ";max=1",
                "?correlation_id=%0d%0aX:%20y",
                "?search=%25%27%20or%201%3D1",
                "?follow=permissions.user,tags,nics");
        return some.get(random.nextInt(some.size()));
    }

    /** @return whether any request was accepted */
    private boolean fire(ExecutorService clients, List<Shot> shots) throws InterruptedException, ExecutionException {
        List<Future<Target.Reply>> replies = new ArrayList<>();
        for (Shot shot : shots) replies.add(clients.submit(() -> target.send(shot)));
        boolean accepted = false;
        for (int i = 0; i < shots.size(); i++) {
            Target.Reply reply = replies.get(i).get();
            sent++;
            statuses.merge(reply.status(), 1, Integer::sum);
            accepted |= reply.status() < 300;
            judge(shots.get(i), reply).ifPresent(this::violated);
        }
        return accepted;
    }

    private static Optional<String> judge(Shot shot, Target.Reply reply) {
        boolean form = formed(reply);
        if (reply.status() == 501 && form) return Optional.empty();
        if (reply.status() >= 200 && reply.status() < 300) return Optional.empty();
        if (reply.status() >= 400 && reply.status() < 500 && form) return Optional.empty();
        String body = reply.body().length() > 300 ? reply.body().substring(0, 300) : reply.body();
        return Optional.of(reply.status() + " " + reply.type() + " [" + body + "] <- " + shot);
    }

    /** Whether a refusal has the contract's form, of either kind. */
    private static boolean formed(Target.Reply reply) {
        if (reply.type().startsWith("application/json")) {
            return Known.parse(reply.body())
                    .filter(body -> body.has("reason") || body.path("fault").has("reason") || body.has("message"))
                    .isPresent();
        }
        return reply.type().startsWith("application/xml")
                && (reply.body().contains("<reason>") || reply.body().contains("<usage_message>"));
    }

    private void compare(Operation operation, Map<String, String> before, Map<String, String> after) {
        after.forEach((table, print) -> {
            if (!print.equals(before.get(table)))
                violated("every request was refused, yet " + table + " changed: " + operation);
        });
    }

    /** Waits until the work that was accepted is done, or it would be taken for that of the next requests. */
    private void settle() throws SQLException, InterruptedException {
        long end = System.nanoTime() + QUIET.toNanos();
        Map<String, String> last = Map.of();
        while (System.nanoTime() < end) {
            Map<String, String> now = rows.prints();
            if (!rows.busy() && now.equals(last)) return;
            last = now;
            Thread.sleep(50);
        }
    }

    private void traces(long from) throws IOException {
        String text;
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> lines = text.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            boolean first =
                    lines.get(i).startsWith("\tat ") && !lines.get(i - 1).startsWith("\tat ");
            if (first) violated("a stack trace in the log: " + lines.get(i - 1) + " " + lines.get(i));
        }
    }

    private void violated(String what) {
        if (violations.size() < KEPT || what.startsWith("every request")) violations.add(what);
    }
}
