package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** Below what is not there, or not for who asks, nothing is. */
class RealNothingIT {

    private static RealApi api;
    private static JsonClient json;
    private static JsonClient stranger;

    @BeforeAll
    static void start() {
        api = new RealApi();
        json = new JsonClient(api.client());
        stranger = api.stranger(new UUID(0, 85));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clusters/networks",
                "clusters/networkfilters",
                "clusters/permissions",
                "datacenters/networks",
                "datacenters/storagedomains",
                "networks/vnicprofiles",
                "networks/networklabels",
                "networks/permissions",
                "vnicprofiles/permissions",
                "macpools/permissions",
                "templates/permissions"
            })
    void whatIsBelowAnotherPersonsObjectIsNotThere(String path) {
        String[] names = path.split("/");
        assertThat(json.status("/api/" + names[0] + "/" + UUID.randomUUID() + "/" + names[1]))
                .isEqualTo(404);
        String there =
                json.get("/api/" + names[0]).elements().next().get(0).path("id").asText();
        assertThat(json.status("/api/" + names[0] + "/" + there + "/" + names[1]))
                .isEqualTo(200);
        assertThat(stranger.status("/api/" + names[0] + "/" + there + "/" + names[1]))
                .isEqualTo(stranger.status("/api/" + names[0] + "/" + there));
    }
}
