package org.reeve.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bad requests get the contract's status and fault, and the database is afterwards what it was before, row by row. */
class BadInputLab {

    /** What every user may change by merely asking, and what monitoring writes. */
    private static final List<String> ALIVE = List.of(
            "session",
            "failed_login",
            "change",
            "event",
            "vm_sample",
            "host_sample",
            "host_seen",
            "vm_seen",
            "cluster_seen",
            "storage_domain_seen",
            "data_center_seen",
            "qrtz_scheduler_state",
            "qrtz_triggers",
            "qrtz_cron_triggers",
            "qrtz_fired_triggers",
            "qrtz_simple_triggers",
            "job",
            "job_step");

    /** A person, but for what merely trying to sign on changes. */
    private static final String SIGNED_ON =
            "(to_jsonb(t) - array['failed_logins', 'locked_until', 'last_login', 'last_failure', 'version'])::text";

    private final Installation installation = Installation.running();
    private final Rest rest = new Rest(installation).signedOn();
    private final Vms vms = new Vms(installation, rest);
    private Map<String, String> before;

    @BeforeEach
    void remember() {
        before = fingerprints();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(fingerprints()).isEqualTo(before);
    }

    @Test
    void malformedXmlIsRefused() {
        xmlFault(rest.with("Accept", "application/xml").post("/vms", "application/xml", "<vm><name>x</vm>"), 400);
    }

    @Test
    void malformedJsonIsRefused() {
        fault(rest.post("/vms", "{\"name\": "), 400);
    }

    @Test
    void aDocumentTypeIsRefused() {
        xmlFault(
                rest.with("Accept", "application/xml")
                        .post(
                                "/vms",
                                "application/xml",
                                "<!DOCTYPE vm [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><vm><name>&x;</name></vm>"),
                400);
    }

    @Test
    void unknownElementsAreNamed() {
        assertThat(fault(rest.post("/vms", "{\"name\": \"x\", \"wings\": \"2\"}"), 400))
                .contains("wings");
        Rest.Answer answer =
                rest.with("Accept", "application/xml").post("/vms", "application/xml", "<vm><wings>2</wings></vm>");
        assertThat(xmlFault(answer, 400)).contains("wings");
    }

    @Test
    void unknownValuesOfEnumsAreRefused() {
        fault(rest.post("/vms", vms.body("x").replace("\"vnc\"", "\"hologram\"")), 400);
    }

    @Test
    void unknownIdsAreNotFound() {
        String nobody = UUID.randomUUID().toString();
        assertThat(rest.get("/vms/" + nobody).status()).isEqualTo(404);
        assertThat(rest.post("/vms/" + nobody + "/start", "{}").status()).isEqualTo(404);
        assertThat(rest.delete("/vms/" + nobody).status()).isEqualTo(404);
        assertThat(rest.put("/clusters/" + nobody, "{\"description\": \"x\"}").status())
                .isEqualTo(404);
        assertThat(rest.get("/vms/not-an-id").status()).isIn(400, 404);
        fault(
                rest.post("/vms", vms.body("x").replace("\"name\": \"local-cluster\"", "\"id\": \"" + nobody + "\"")),
                404,
                400);
    }

    @Test
    void duplicateNamesAreRefused() {
        fault(rest.post("/vms", vms.body("first-guest")), 409);
        fault(rest.post("/datacenters", "{\"name\": \"local-datacenter\", \"local\": \"true\"}"), 409);
        fault(
                rest.post(
                        "/clusters",
                        "{\"name\": \"local-cluster\", \"data_center\": {\"name\": \"local-datacenter\"}}"),
                409);
    }

    @Test
    void aDiskLargerThanItsDomainIsRefused() {
        String vm = rest.get("/vms?search=name%3Dfirst-guest")
                .ok()
                .json()
                .path("vm")
                .get(0)
                .path("id")
                .asText();
        String body = Vms.diskBody("huge", 1L << 50)
                .replace("\"sparse\": \"true\"", "\"sparse\": \"false\"")
                .replace("\"cow\"", "\"raw\"");
        fault(rest.post("/vms/" + vm + "/diskattachments", body), 409, 400);
    }

    @Test
    void aMachineLargerThanEveryHostIsNotStarted() {
        String vm = rest.post("/vms", vms.body("too-large").replace("134217728", Long.toString(1L << 42)))
                .ok()
                .json()
                .path("id")
                .asText();
        try {
            Map<String, String> added = fingerprints();
            fault(rest.post("/vms/" + vm + "/start", "{}"), 409);
            assertThat(vms.status(vm)).isEqualTo("down");
            assertThat(fingerprints()).isEqualTo(added);
        } finally {
            vms.discard(vm);
        }
    }

    @Test
    void aUserWithoutRightsMayNotChangeAnything() throws SQLException {
        sql(
                "insert into app_user (id, profile, name, external_id, password_hash) select '%s', profile, 'lab', 'lab', password_hash"
                                .formatted(UUID.randomUUID())
                        + " from app_user where name = 'admin' and profile = 'internal'");
        // A role somewhere lets him sign on at all.
        sql(
                "insert into permission (id, role_id, user_id, object_type, object_id) select gen_random_uuid(), r.id, u.id, 'TEMPLATE',"
                        + " '00000000-0000-0000-0000-000000000000' from role r, app_user u where r.name = 'UserRole' and u.name = 'lab'");
        try {
            Rest.Answer signedOn = new Rest(installation).token("lab@internal", installation.password());
            Rest user = new Rest(installation)
                    .with(
                            "Authorization",
                            "Bearer "
                                    + signedOn.ok().json().path("access_token").asText());
            fault(user.post("/vms", vms.body("not-mine")), 403);
            fault(user.post("/datacenters", "{\"name\": \"not-mine\"}"), 403);
            String vm = rest.get("/vms?search=name%3Dfirst-guest")
                    .ok()
                    .json()
                    .path("vm")
                    .get(0)
                    .path("id")
                    .asText();
            assertThat(user.post("/vms/" + vm + "/stop", "{}").status()).isIn(403, 404);
            assertThat(user.get("/vms").ok().json().path("vm")).isEmpty();
        } finally {
            sql("delete from session where user_id in (select id from app_user where name = 'lab')");
            sql("delete from app_user where name = 'lab'");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        Rest.Answer answer = new Rest(installation).token(installation.user(), "wrong");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error_code").asText()).isEqualTo("access_denied");
        String basic =
                Base64.getEncoder().encodeToString((installation.user() + ":wrong").getBytes(StandardCharsets.UTF_8));
        assertThat(new Rest(installation)
                        .with("Authorization", "Basic " + basic)
                        .get("/vms")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anExpiredTokenIsRefused() throws SQLException {
        String token = new Rest(installation)
                .token(installation.user(), installation.password())
                .json()
                .path("access_token")
                .asText();
        Rest other = new Rest(installation).with("Authorization", "Bearer " + token);
        other.get("/vms").ok();
        sql(
                "update session set created = created - interval '2 hours', expires = now() - interval '1 minute' where created = (select max(created) from session)");
        Wait.until("the token to be refused", Vms.LIMIT, () -> other.get("/vms").status() == 401);
        assertThat(new Rest(installation)
                        .with("Authorization", "Bearer nonsense")
                        .get("/vms")
                        .status())
                .isEqualTo(401);
    }

    private void sql(String statement) throws SQLException {
        try (var database = DriverManager.getConnection(installation.databaseUrl());
                var open = database.createStatement()) {
            open.executeUpdate(statement);
        }
    }

    private static String fault(Rest.Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.body()).isIn((Object[]) statuses);
        assertThat(answer.type()).startsWith("application/json");
        // Actions answer themselves, with the fault inside.
        JsonNode fault = answer.json().has("fault") ? answer.json().path("fault") : answer.json();
        // What could not even be read is answered with how it is written.
        assertThat(fault.path("reason").asText() + fault.path("message").asText())
                .isNotBlank();
        return answer.body();
    }

    private static String xmlFault(Rest.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/xml");
        assertThat(answer.body()).containsAnyOf("<reason>", "<usage_message>");
        return answer.body();
    }

    /** One value for the content of every table that only orders may change. */
    private Map<String, String> fingerprints() {
        Map<String, String> prints = new TreeMap<>();
        try (var database = DriverManager.getConnection(installation.databaseUrl());
                var statement = database.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            tables.removeAll(ALIVE);
            for (String table : tables) {
                String row = table.equals("app_user") ? SIGNED_ON : "t::text";
                try (ResultSet print =
                        statement.executeQuery("select coalesce(md5(string_agg(%s, '|' order by %s)), '') from %s t"
                                .formatted(row, row, table))) {
                    print.next();
                    prints.put(table, print.getString(1));
                }
            }
            return prints;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
