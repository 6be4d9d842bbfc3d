package org.reeve.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hosts that come and go beside quickstart's own: more agents on this machine. */
class HostsLab {

    private final Installation installation = Installation.running();
    private final Rest rest = new Rest(installation).signedOn();
    private final List<SecondHost> agents = new ArrayList<>();

    @AfterEach
    void endAgents() {
        agents.forEach(SecondHost::close);
    }

    @Test
    void aHostAnnouncesItselfAndIsUpOnceApproved() {
        SecondHost agent = agent();
        Rest.Answer answer = rest.getOutsideTheApi("/ovirt-engine/services/host-register?version=1&command=register"
                + "&uniqueId=lab-" + agent.port() + "&name=announced&address=127.0.0.1&vdsPort=" + agent.port());
        assertThat(answer.body()).isEqualTo("OK");
        JsonNode host = host("announced");
        assertThat(host.path("status").asText()).isEqualTo("pending_approval");
        String id = host.path("id").asText();
        String approval = "{\"cluster\": {\"name\": \"%s\"}}".formatted(clusterOf("lab-announced"));
        rest.post("/hosts/" + id + "/approve", approval).ok();
        Wait.untilIs("up", Vms.LIMIT, () -> host("announced").path("status").asText());
        retire(id);
        removePlace("lab-announced");
    }

    @Test
    void aHostThatLacksItsClustersProcessorIsSetAside() {
        SecondHost agent = agent();
        String cluster = clusterOf("lab-processor");
        rest.put(
                        "/clusters/" + id("clusters", "cluster", cluster),
                        "{\"cpu\": {\"type\": \"Intel Icelake Server Family\"}}")
                .ok();
        String id = add("lab-processor", agent);
        Wait.untilIs("non_operational", Vms.LIMIT, () -> host("lab-processor")
                .path("status")
                .asText());
        assertThat(host("lab-processor").path("status_detail").asText())
                .isIn("kvm_not_running", "cpu_type_incompatible_with_cluster");
        retire(id);
        removePlace("lab-processor");
    }

    /** Both agents see the same folders of this machine, as hosts see shared storage. */
    @Test
    void anotherHostManagesTheStorageWhenTheFirstGoesIntoMaintenance() {
        clusterOf("lab-election");
        SecondHost first = agent();
        String one = add("lab-election", "lab-election-1", first);
        Wait.untilIs(
                "up", Vms.LIMIT, () -> host("lab-election-1").path("status").asText());
        String domain = rest.post(
                        "/storagedomains",
                        """
                        {"name": "lab-election", "type": "data", "host": {"id": "%s"},
                         "storage": {"type": "localfs", "path": "%s"}}"""
                                .formatted(one, first.storagePath()))
                .ok()
                .json()
                .path("id")
                .asText();
        String dataCenter = id("datacenters", "data_center", "lab-election");
        rest.post("/datacenters/" + dataCenter + "/storagedomains", "{\"id\": \"%s\"}".formatted(domain))
                .ok();
        Wait.until("the first to manage", Vms.LIMIT, () -> manages("lab-election-1"));
        String two = add("lab-election", "lab-election-2", agent());
        Wait.untilIs(
                "up", Vms.LIMIT, () -> host("lab-election-2").path("status").asText());
        rest.post("/hosts/" + one + "/deactivate", "{}").ok();
        Wait.until("the second to manage", Vms.LIMIT, () -> manages("lab-election-2"));
        Wait.untilIs("up", Vms.LIMIT, () -> rest.get("/datacenters/" + dataCenter)
                .ok()
                .json()
                .path("status")
                .asText());
        rest.post("/datacenters/" + dataCenter + "/storagedomains/" + domain + "/deactivate", "{}")
                .ok();
        Wait.untilIs(
                "maintenance", Vms.LIMIT, () -> rest.get("/datacenters/" + dataCenter + "/storagedomains/" + domain)
                        .ok()
                        .json()
                        .path("status")
                        .asText());
        retire(two);
        retire(one);
        rest.delete("/datacenters/" + dataCenter + "?force=true").ok();
        rest.delete("/clusters/" + id("clusters", "cluster", "lab-election")).ok();
    }

    private SecondHost agent() {
        SecondHost agent = SecondHost.start(installation);
        agents.add(agent);
        return agent;
    }

    /** A data center of its own and a cluster of the same name. */
    private String clusterOf(String name) {
        rest.post("/datacenters", "{\"name\": \"%s\", \"local\": \"true\"}".formatted(name))
                .ok();
        rest.post(
                        "/clusters",
                        """
                        {"name": "%1$s", "data_center": {"name": "%1$s"}, "cpu": {"architecture": "x86_64", "type": "qemu64"}}"""
                                .formatted(name))
                .ok();
        return name;
    }

    private void removePlace(String name) {
        rest.delete("/clusters/" + id("clusters", "cluster", name)).ok();
        rest.delete("/datacenters/" + id("datacenters", "data_center", name)).ok();
    }

    private String add(String name, SecondHost agent) {
        return add(name, name, agent);
    }

    private String add(String cluster, String name, SecondHost agent) {
        return rest.post(
                        "/hosts",
                        """
                        {"name": "%s", "address": "127.0.0.1", "port": "%d", "cluster": {"name": "%s"}}"""
                                .formatted(name, agent.port(), cluster))
                .ok()
                .json()
                .path("id")
                .asText();
    }

    private void retire(String id) {
        if (!status(id).equals("maintenance")) {
            rest.post("/hosts/" + id + "/deactivate", "{}").ok();
            Wait.untilIs("maintenance", Vms.LIMIT, () -> status(id));
        }
        rest.delete("/hosts/" + id).ok();
    }

    private String status(String id) {
        return rest.get("/hosts/" + id).ok().json().path("status").asText();
    }

    private boolean manages(String name) {
        return host(name).path("spm").path("status").asText().equals("spm");
    }

    private JsonNode host(String name) {
        return named("hosts", "host", name);
    }

    private String id(String collection, String kind, String name) {
        return named(collection, kind, name).path("id").asText();
    }

    private JsonNode named(String collection, String kind, String name) {
        return rest.get("/" + collection + "?search=name%3D" + name)
                .ok()
                .json()
                .path(kind)
                .path(0);
    }
}
