package org.reeve.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.lab.fuzz.Fuzz;
import org.reeve.lab.fuzz.Ledger;
import org.reeve.lab.fuzz.Logs;
import org.reeve.lab.fuzz.Shot;
import org.reeve.lab.fuzz.Target;

/** The fuzz run sees the defects that it is there for: an engine that is not there answers for it, with one defect each. */
class FuzzLab {

    private static final Target.Reply NOTHING = json(404, "{\"reason\":\"Operation Failed\",\"detail\":\"[nothing]\"}");
    private static final String WRITE =
            "insert into bookmark (id, name, value) values (gen_random_uuid(), 'unasked' || random(), 'vms:')";

    @TempDir
    private Path directory;

    private final Installation installation = Installation.running();

    @Test
    void aDecentEngineIsNotBlamed() throws Exception {
        assertThat(violations(shot -> NOTHING)).isEmpty();
    }

    @Test
    void answersThatAreNoneOfTheContractAreSeen() throws Exception {
        assertSeen(json(500, NOTHING.body()), "not success and no refusal");
        assertSeen(json(302, ""), "not success and no refusal");
        assertSeen(new Target.Reply(0, "", "", "closed"), "no answer");
        assertSeen(new Target.Reply(404, "text/html", "", "<html/>"), "not in the contract's form");
        assertSeen(json(400, ""), "not in the contract's form");
        assertSeen(json(400, "{\"reason\":\"java.lang.NullPointerException\"}"), "tells of the inside");
        assertSeen(json(200, "{"), "not what it says");
    }

    private void assertSeen(Target.Reply reply, String complaint) throws Exception {
        assertThat(violations(shot -> met(shot) ? reply : NOTHING))
                .as(reply.toString())
                .anyMatch(violation -> violation.contains(complaint));
    }

    @Test
    void aRowThatAReadingRequestChangesIsSeen() throws Exception {
        assertThat(violations(shot -> {
                    if (met(shot) && shot.http().equals("GET")) write(WRITE);
                    return NOTHING;
                }))
                .anyMatch(violation -> violation.contains("changed without being asked"));
    }

    @Test
    void aRowThatARefusedRequestChangesIsSeen() throws Exception {
        assertThat(violations(shot -> {
                    if (met(shot) && shot.http().equals("PUT")) write(WRITE, event(shot));
                    return NOTHING;
                }))
                .anyMatch(violation -> violation.contains("changed though it was refused"));
    }

    @Test
    void whatWasAskedForIsNotBlamed() throws Exception {
        assertThat(violations(shot -> {
                    if (!met(shot) || !shot.http().equals("POST")) return NOTHING;
                    write(WRITE, event(shot));
                    return accepted(shot);
                }))
                .isEmpty();
    }

    /** There are no bookmarks in these engines. */
    @Test
    void whatIsTakenWhereNothingIsIsSeen() throws Exception {
        assertThat(violations(shot -> met(shot) && shot.http().equals("PUT") ? accepted(shot) : NOTHING))
                .anyMatch(violation -> violation.contains("taken at an address where nothing is"));
    }

    private static Target.Reply accepted(Shot shot) {
        return new Target.Reply(200, shot.headers().get("Accept"), shot.correlation(), "");
    }

    @Test
    void whatIsLoggedIsSeen() throws Exception {
        Path log = log();
        assertThat(violations(shot -> {
                    if (met(shot)) append(log, "x failed\n\tat org.example.Thing.run(Thing.java:1)\n");
                    return NOTHING;
                }))
                .anyMatch(violation -> violation.startsWith("a stack trace in a log: x failed"));
        assertThat(violations(shot -> {
                    if (met(shot)) append(log, "2026-11-28 01:00:00,000 ERROR [org.example] (default task-1) oh\n");
                    return NOTHING;
                }))
                .containsExactly("an error in a log: ERROR [org.example] oh");
    }

    /** A few of a run's requests. */
    private static boolean met(Shot shot) {
        return shot.path().startsWith("/bookmarks");
    }

    private List<String> violations(Target engine) throws Exception {
        try (var ledger = new Ledger(installation.databaseUrl())) {
            return new Fuzz(
                            shot -> shot.path().equals("/model") ? json(200, "{}") : engine.send(shot),
                            ledger,
                            logs(),
                            7)
                    .run(5_000);
        } finally {
            write("delete from bookmark where name like 'unasked%'", "delete from event where origin = 'FuzzLab'");
        }
    }

    private Logs logs() throws IOException {
        return new Logs(List.of(log()));
    }

    private Path log() throws IOException {
        Path log = directory.resolve("server.log");
        if (!Files.exists(log)) Files.writeString(log, "\tat what.stood.there(Before.java:1)\n");
        return log;
    }

    private static void append(Path log, String text) {
        try {
            Files.writeString(log, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String event(Shot shot) {
        return "insert into event (code, name, severity, text, origin, correlation_id) values (1, 'X', 'NORMAL', 'x', 'FuzzLab', '"
                + shot.correlation() + "')";
    }

    /** In one transaction. */
    private void write(String... statements) {
        try (var database = DriverManager.getConnection(installation.databaseUrl());
                var open = database.createStatement()) {
            database.setAutoCommit(false);
            for (String statement : statements) open.executeUpdate(statement);
            database.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Target.Reply json(int status, String body) {
        return new Target.Reply(status, "application/json", "", body);
    }
}
