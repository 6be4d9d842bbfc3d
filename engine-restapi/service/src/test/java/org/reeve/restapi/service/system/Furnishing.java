package org.reeve.restapi.service.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** Adds to a crowd, by way of the API, what it has not: something in most sub-collections there are. Everything is called hidden. */
final class Furnishing {

    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPu9aHFnpJy5SJpmgQWVrFVtPJPqF1F3VJ6h8cMNfAHe hidden";

    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("mac_pool", "name"),
            Map.entry("data_center", "name"),
            Map.entry("cluster", "name"),
            Map.entry("network", "name"),
            Map.entry("vnic_profile", "name"),
            Map.entry("host", "name"),
            Map.entry("storage_domain", "name"),
            Map.entry("template", "name"),
            Map.entry("app_user", "name"),
            Map.entry("vm", "name"),
            Map.entry("disk", "alias"),
            Map.entry("event", "text"),
            Map.entry("vm_pool", "name"),
            Map.entry("affinity_label", "name"),
            Map.entry("scheduling_policy", "name"),
            Map.entry("cpu_profile", "name"),
            Map.entry("disk_profile", "name"),
            Map.entry("bookmark", "name"));

    private final RealApi api;
    private final JsonClient admin;

    Furnishing(RealApi api) {
        this.api = api;
        this.admin = new JsonClient(api.client());
    }

    void furnish() {
        RENAMED.forEach(
                (table, column) -> api.sql(
                        "update " + table + " set " + column + " = 'hidden-' || " + column + " where " + column
                                + " ~ '^(pool|dc|cluster|net|profile|host|sd|template|USER|GROUP|vm|disk|event|label|policy|cpu|dp|mark|bookmark).*[0-9]$'"));
        String tag = id(admin.made("/api/tags", "{\"name\":\"hidden-tag\"}"));
        String label = id(admin.made("/api/affinitylabels", "{\"name\":\"hidden-label\"}"));
        for (String kind : List.of("vms", "hosts", "templates", "users", "groups")) {
            add(one(kind) + "/tags", "{\"id\":\"" + tag + "\"}");
        }
        for (String kind : List.of("vms", "hosts")) add(one(kind) + "/affinitylabels", "{\"id\":\"" + label + "\"}");
        String user = one("users").replaceAll(".*/", "");
        for (String kind : List.of(
                "vms",
                "hosts",
                "templates",
                "clusters",
                "datacenters",
                "disks",
                "networks",
                "storagedomains",
                "vnicprofiles",
                "macpools",
                "diskprofiles",
                "cpuprofiles")) {
            add(one(kind) + "/permissions", "{\"role\":{\"name\":\"UserRole\"},\"user\":{\"id\":\"" + user + "\"}}");
        }
        add("/api/bookmarks", "{\"name\":\"hidden-bookmark\",\"value\":\"vms:\"}");
        add(one("datacenters") + "/qoss", "{\"name\":\"hidden-qos\",\"type\":\"cpu\",\"cpu_limit\":\"50\"}");
        add(one("users") + "/options", "{\"name\":\"hidden-option\",\"content\":\"1\"}");
        add(one("users") + "/sshpublickeys", "{\"content\":\"" + KEY + "\"}");
        affinity();
        machine(one("vms"));
        machine(one("templates"));
        new Depths(api).furnish();
    }

    private void affinity() {
        String vm = one("vms").replaceAll(".*/", "");
        String host = one("hosts").replaceAll(".*/", "");
        String cluster = admin.get(one("vms")).path("cluster").path("id").asText();
        String groups = "/api/clusters/" + cluster + "/affinitygroups";
        HttpResponse<String> made =
                admin.post(groups, "{\"name\":\"hidden-group\",\"positive\":\"true\",\"enforcing\":\"true\"}");
        if (made.statusCode() != 201) return;
        String group = groups + "/" + id(JsonClient.read(made));
        add(group + "/vms", "{\"id\":\"" + vm + "\"}");
        add(group + "/hosts", "{\"id\":\"" + host + "\"}");
    }

    private void machine(String path) {
        add(path + "/watchdogs", "{\"model\":\"i6300esb\",\"action\":\"reset\"}");
        add(path + "/nics", "{\"name\":\"nic9\"}");
        add(path + "/cdroms", "{}");
    }

    /** What is not offered (yet) is not there to be hidden. */
    private void add(String path, String body) {
        admin.post(path, body);
    }

    private static String id(JsonNode made) {
        return made.path("id").asText();
    }

    /** One of the crowd's. */
    private String one(String kind) {
        for (JsonNode item : admin.get("/api/" + kind).elements().next()) {
            if (item.toString().contains("hidden"))
                return item.path("href").asText().replace("/ovirt-engine", "");
        }
        return admin.get("/api/" + kind)
                .elements()
                .next()
                .get(0)
                .path("href")
                .asText()
                .replace("/ovirt-engine", "");
    }
}
