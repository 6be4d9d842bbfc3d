package org.reeve.restapi.service.vm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** What is seen of machines that run: their guests, their images, and how viewers get to their screens. */
class RealVmSightIT {

    private static RealApi api;
    private static JsonClient client;

    @BeforeAll
    static void start() {
        api = new RealApi();
        client = new JsonClient(api.client());
        var crowd = new Crowd(api);
        crowd.one();
        crowd.many(2, 3);
        api.sql(
                """
                update vm_seen set guest = '{"fqdn":"guest.example","addresses":["192.0.2.9"],
                    "system":{"type":"linux","distribution":"Debian GNU/Linux","version":"12.4","codename":"bookworm","kernel":"6.1.0-13-amd64",
                        "arch":"x86_64"},
                    "zone":{"zone":"IST","offset":-210}}'""");
        api.sql("update vm_seen set status = 'DOWN', host_id = null where vm_id = md5('vm2')::uuid");
        api.sql("update host_seen set capabilities = '{\"certificate\":{\"subject\":\"O=Reeve,CN=host1\"}}'");
        api.sql(
                "update cluster set settings = jsonb_set(settings, '{guests}', '{\"spiceProxy\":\"http://proxy.example:3128\"}') where name = 'Default'");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static JsonNode vm(String name) {
        JsonNode found = client.get("/api/vms?search=name%3D" + name).path("vm").path(0);
        JsonNode alone = client.get("/api/vms/" + found.path("id").asText());
        assertThat(alone).isEqualTo(found);
        return alone;
    }

    @Test
    void theGuestTellsWhatItIs() {
        JsonNode vm = vm("vm1");
        assertThat(vm.path("fqdn").asText()).isEqualTo("guest.example");
        assertThat(vm.path("guest_time_zone").path("name").asText()).isEqualTo("IST");
        assertThat(vm.path("guest_time_zone").path("utc_offset").asText()).isEqualTo("-03:30");
        JsonNode system = vm.path("guest_operating_system");
        assertThat(system.path("family").asText()).isEqualTo("Linux");
        assertThat(system.path("distribution").asText()).isEqualTo("Debian GNU/Linux");
        assertThat(system.path("codename").asText()).isEqualTo("bookworm");
        assertThat(system.path("architecture").asText()).isEqualTo("x86_64");
        assertThat(system.path("version").path("major").asText()).isEqualTo("12");
        assertThat(system.path("version").path("minor").asText()).isEqualTo("4");
        JsonNode kernel = system.path("kernel").path("version");
        assertThat(kernel.path("full_version").asText()).isEqualTo("6.1.0-13-amd64");
        assertThat(kernel.path("revision").asText()).isEqualTo("13");
    }

    /** What a guest said before it went down is true no more. */
    @Test
    void whatIsDownSaysNothing() {
        JsonNode vm = vm("vm2");
        assertThat(vm.has("fqdn")).isFalse();
        assertThat(vm.has("guest_operating_system")).isFalse();
        assertThat(vm.has("guest_time_zone")).isFalse();
        assertThat(vm.path("display").has("certificate")).isFalse();
    }

    @Test
    void viewersLearnWhomToExpectAndThroughWhat() {
        JsonNode display = vm("vm1").path("display");
        assertThat(display.path("certificate").path("subject").asText()).isEqualTo("O=Reeve,CN=host1");
        assertThat(display.path("proxy").asText()).isEqualTo("http://proxy.example:3128");
    }

    @Test
    void imagesThatCannotBeUsedAreTold() {
        assertThat(vm("vm3").path("has_illegal_images").asText()).isEqualTo("false");
        api.sql("update disk set status = 'ILLEGAL' where id = md5('disk3')::uuid");
        assertThat(vm("vm3").path("has_illegal_images").asText()).isEqualTo("true");
        api.sql("update disk set status = 'OK' where id = md5('disk3')::uuid");
        api.sql("update volume set status = 'ILLEGAL' where disk_id = md5('disk3')::uuid");
        assertThat(vm("vm3").path("has_illegal_images").asText()).isEqualTo("true");
        assertThat(vm("vm1").path("has_illegal_images").asText()).isEqualTo("false");
    }
}
