package org.reeve.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of a machine in JSON over plain HTTP: no client library in between. */
class JsonLifeLab {

    private static final long DISK_BYTES = 128L << 20;

    private final Installation installation = Installation.running();
    private final Rest rest = new Rest(installation).signedOn();
    private final Vms vms = new Vms(installation, rest);

    @Test
    void aMachineLivesInJson() {
        assertThat(rest.get("")
                        .ok()
                        .json()
                        .path("product_info")
                        .path("version")
                        .path("major")
                        .asText())
                .isEqualTo("4");
        String vm = vms.add("json");
        String disk = vms.addDisk(vm, "json-disk", DISK_BYTES);
        vms.untilDiskIs(disk, "ok");
        rest.post(
                        "/vms/" + vm + "/nics",
                        "{\"name\": \"nic1\", \"interface\": \"virtio\", \"vnic_profile\": {\"id\": \"%s\"}}"
                                .formatted(profile(vm)))
                .ok();

        vms.act(vm, "start");
        vms.untilIs(vm, "up");
        Domain domain = new Domain(vm);
        assertThat(domain.process().isAlive()).isTrue();
        assertThat(domain.memoryKib()).isEqualTo(128 * 1024);
        List<Path> files = domain.diskFiles().stream().map(Path::of).toList();
        assertThat(files).hasSize(1).allMatch(Files::exists);
        assertThat(vms.get(vm).path("memory").asText()).isEqualTo(Long.toString(134217728));
        Wait.until("statistics", Vms.LIMIT, () -> statistic(vm, "cpu.current.total"));
        assertThat(rest.get("/vms/" + vm + "/nics")
                        .ok()
                        .json()
                        .path("nic")
                        .get(0)
                        .path("mac")
                        .path("address")
                        .asText())
                .matches("([0-9a-f]{2}:){5}[0-9a-f]{2}");

        vms.untilGuestIsUp(vm);
        vms.act(vm, "shutdown");
        vms.untilIs(vm, "down");
        assertThat(Domain.exists(vm)).isFalse();
        rest.delete("/vms/" + vm).ok();
        Wait.until("the disk to go", Vms.LIMIT, () -> rest.get("/disks/" + disk).status() == 404);
        assertThat(rest.get("/vms/" + vm).status()).isEqualTo(404);
        assertThat(files).noneMatch(Files::exists);
    }

    @Test
    void listsAndSingleObjectsAgree() {
        for (JsonNode vm : rest.get("/vms").ok().json().path("vm")) {
            assertThat(rest.get("/vms/" + vm.path("id").asText()).ok().json().path("name"))
                    .isEqualTo(vm.path("name"));
        }
        JsonNode hosts = rest.get("/hosts").ok().json().path("host");
        assertThat(hosts).isNotEmpty();
        assertThat(hosts.get(0).path("status").asText()).isEqualTo("up");
    }

    private boolean statistic(String vm, String name) {
        for (JsonNode statistic :
                rest.get("/vms/" + vm + "/statistics").ok().json().path("statistic")) {
            if (statistic.path("name").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private String profile(String vm) {
        String cluster = vms.get(vm).path("cluster").path("id").asText();
        String network = rest.get("/clusters/" + cluster + "/networks")
                .ok()
                .json()
                .path("network")
                .get(0)
                .path("id")
                .asText();
        for (JsonNode profile : rest.get("/vnicprofiles").ok().json().path("vnic_profile")) {
            if (profile.path("network").path("id").asText().equals(network)) {
                return profile.path("id").asText();
            }
        }
        throw new AssertionError("no vNIC profile of " + network);
    }
}
