package org.reeve.restapi.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.SignOn;
import org.reeve.restapi.service.testing.RealApi;

/** What the portals are told to propose. */
class RealCompletionIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static RealApi api;
    private static String bearer;

    @BeforeAll
    static void start() {
        api = new RealApi();
        bearer = "Bearer " + api.engine().bean(SignOn.class).signOn("admin@internal", "secret:1");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static HttpResponse<String> get(String kind, String text, String more) {
        String query = "?kind=" + kind + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + more;
        return api.client().get("/services/search-completion" + query, "Authorization", bearer);
    }

    private static List<String> proposed(String kind, String text, String more) throws IOException {
        HttpResponse<String> answer = get(kind, text, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> texts = new ArrayList<>();
        for (JsonNode one : JSON.readTree(answer.body()).path("proposals"))
            texts.add(one.path("text").asText());
        return texts;
    }

    @Test
    void fieldsOperatorsAndValuesAreProposed() throws IOException {
        assertThat(proposed("Vms", "", "")).contains("name", "status", "tag", "hosts.", "storage.", "sortby");
        assertThat(proposed("vm", "sta", "")).containsExactly("status");
        assertThat(proposed("Vms", "status = power", "")).containsExactly("powering_up", "powering_down");
        assertThat(proposed("Vms", "host.stat", "")).containsExactly("host.status");
        assertThat(proposed("Events", "severity=", "")).contains("normal", "warning", "error", "alert");
        assertThat(proposed("Events", "time > ", "")).contains("Today", "Yesterday", "Monday");
    }

    @Test
    void kindsAndWhatTheyLeadToAreProposed() throws IOException {
        assertThat(proposed("", "", ""))
                .contains("Vms:", "Quota:", "Providers:", "Sessions:", "InstanceTypes:", "Volumes:", "Pools:");
        assertThat(proposed("", "Vms: custom_", ""))
                .containsExactly("custom_compatibility_level", "custom_emulated_machine", "custom_cpu_type");
        assertThat(proposed("Vms", "host.n", "")).contains("host.name", "host.network_usage", "host.nic.");
        assertThat(proposed("Vms", "host.nic.", ""))
                .containsExactly("host.nic.name", "host.nic.mac", "host.nic.network_name");
        assertThat(proposed("Quota", "enforcementtype=", "")).contains("soft_enforcement", "hard_enforcement");
        assertThat(proposed("Storage", "shared_status=m", "")).contains("mixed");
        assertThat(proposed("Hosts", "type=", "")).contains("rhel");
    }

    @Test
    void theCaretSaysWhereItIsWritten() throws IOException {
        assertThat(proposed("Vms", "sta and name=a", "&caret=3")).containsExactly("status");
    }

    @Test
    void whatCannotBeIsNoReasonToFail() throws IOException {
        assertThat(proposed("Vms", "Hosts: na", "")).isEmpty();
        assertThat(proposed("Vms", "name=\"open ", "")).isEmpty();
        assertThat(proposed("Vms", "x".repeat(9_000), "")).isEmpty();
        assertThat(get("Nothing", "", "").statusCode()).isEqualTo(404);
    }

    @Test
    void oneSignsOnFirst() {
        assertThat(api.client()
                        .anonymous("GET", "/services/search-completion?kind=Vms", "")
                        .statusCode())
                .isEqualTo(401);
    }
}
