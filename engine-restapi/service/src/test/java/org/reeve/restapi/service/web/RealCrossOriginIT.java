package org.reeve.restapi.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.kernel.Settings;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.RealApi;
import org.reeve.restapi.service.testing.Wire;

/** Foreign pages may use the API only where somebody has said so. */
class RealCrossOriginIT {

    private static final String PAGE = "https://portal.example.org";

    private static RealApi api;
    private static Client client;

    @BeforeAll
    static void start() {
        api = new RealApi();
        client = api.client();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @AfterEach
    void forget() {
        api.sql("delete from setting where name like 'CORS%'");
        api.engine().bean(Settings.class).load();
    }

    private static void set(String name, String value) {
        api.sql("insert into setting (name, value) values (?, ?)", name, value);
        api.engine().bean(Settings.class).load();
    }

    private static String ask(String origin) {
        return Wire.send(api.server(), "GET", "/api", "Origin: " + origin);
    }

    private static String preflight(String origin) {
        return Wire.anonymous(
                api.server(),
                "OPTIONS",
                "/api/vms",
                "Origin: " + origin,
                "Access-Control-Request-Method: DELETE",
                "Access-Control-Request-Headers: authorization, content-type");
    }

    @Test
    void nobodyMayUnlessSomebodySaidSo() {
        assertThat(ask(PAGE)).startsWith("HTTP/1.1 200").doesNotContain("Access-Control");
        assertThat(preflight(PAGE)).startsWith("HTTP/1.1 401").doesNotContain("Access-Control");
        set("CORSSupport", "true");
        assertThat(ask(PAGE)).doesNotContain("Access-Control");
    }

    @Test
    void namedPagesMay() {
        set("CORSSupport", "true");
        set("CORSAllowedOrigins", "https://other.example.org, " + PAGE);
        assertThat(ask(PAGE))
                .contains("Access-Control-Allow-Origin: " + PAGE)
                .contains("Access-Control-Allow-Credentials: true")
                .contains("Access-Control-Expose-Headers: ");
        assertThat(ask("https://evil.example.org")).doesNotContain("Access-Control");
        assertThat(preflight(PAGE))
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Methods: GET, HEAD, POST, PUT, DELETE, OPTIONS")
                .contains("Access-Control-Allow-Headers: authorization, content-type");
        assertThat(preflight("https://evil.example.org")).startsWith("HTTP/1.1 401");
    }

    @Test
    void theStarNamesEveryPage() {
        set("CORSSupport", "true");
        set("CORSAllowedOrigins", "*");
        assertThat(ask("http://anything")).contains("Access-Control-Allow-Origin: http://anything");
    }

    @Test
    void theHostsOwnPagesMayWhereThatIsSet() {
        api.sql(
                """
                insert into host (id, cluster_id, name, address)
                select gen_random_uuid(), id, 'cockpit', 'cockpit.example.org' from cluster where name = 'Default'""");
        set("CORSSupport", "true");
        assertThat(ask("https://cockpit.example.org:9090")).doesNotContain("Access-Control");
        set("CORSAllowDefaultOrigins", "true");
        assertThat(ask("https://cockpit.example.org:9090")).contains("Access-Control-Allow-Origin");
        assertThat(ask("https://cockpit.example.org")).doesNotContain("Access-Control");
        assertThat(ask("https://stranger.example.org:9090")).doesNotContain("Access-Control");
        assertThat(client.get("/api").statusCode()).isEqualTo(200);
    }
}
