package org.reeve.restapi.service.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** One object of every kind that can be changed, and where it is. */
final class WritingDesk {

    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPu9aHFnpJy5SJpmgQWVrFVtPJPqF1F3VJ6h8cMNfAHe first";

    private final RealApi api;
    private final JsonClient admin;
    private final Map<String, String> places = new HashMap<>();

    WritingDesk(RealApi api) {
        this.api = api;
        this.admin = new JsonClient(api.client());
    }

    Map<String, String> places() {
        new Crowd(api).one();
        api.sql("update vm_wanted set state = 'DOWN'");
        api.sql("delete from vm_host");
        api.sql("update vm_seen set status = 'DOWN', host_id = null");
        api.sql("update host_seen set status = 'MAINTENANCE'");
        places.put("evenly_distributed", found("schedulingpolicies", "evenly_distributed"));
        places.put("filter", found("networkfilters", "vdsm-no-mac-spoofing"));
        inventory();
        limits();
        networks();
        words();
        storage();
        machines();
        return places;
    }

    private void inventory() {
        add(
                "mac_pool",
                "/api/macpools",
                "{\"name\":\"mp\",\"ranges\":{\"range\":[{\"from\":\"02:00:00:03:00:00\",\"to\":\"02:00:00:03:00:ff\"}]}}");
        add(
                "data_center",
                "/api/datacenters",
                "{\"name\":\"dc\",\"local\":\"false\",\"version\":{\"major\":\"4\",\"minor\":\"7\"}}");
        add(
                "cluster",
                "/api/clusters",
                "{\"name\":\"cl\",\"data_center\":{\"name\":\"dc\"},\"version\":{\"major\":\"4\",\"minor\":\"7\"},\"cpu\":{\"architecture\":\"x86_64\",\"type\":\"Intel Nehalem Family\"}}");
        places.put("host", found("hosts", "host1"));
    }

    private void limits() {
        String qoss = home() + "/qoss";
        add("storage", qoss, "{\"name\":\"a\",\"type\":\"storage\",\"max_iops\":\"1\"}");
        add("storage_split", qoss, "{\"name\":\"b\",\"type\":\"storage\",\"max_read_iops\":\"1\"}");
        add("cpu", qoss, "{\"name\":\"c\",\"type\":\"cpu\",\"cpu_limit\":\"50\"}");
        add(
                "network_qos",
                qoss,
                "{\"name\":\"d\",\"type\":\"network\",\"inbound_average\":\"1\",\"inbound_peak\":\"1\",\"inbound_burst\":\"1\"}");
        add("hostnetwork", qoss, "{\"name\":\"e\",\"type\":\"hostnetwork\",\"outbound_average_linkshare\":\"1\"}");
        add("quota", home() + "/quotas", "{\"name\":\"q\"}");
        add(
                "cpu_profile",
                "/api/cpuprofiles",
                "{\"name\":\"cp\",\"cluster\":{\"id\":\"%s\"}}".formatted(id(found("clusters", "Default"))));
        places.put("home", found("clusters", "Default"));
        add(
                "home_cpu_profile",
                "/api/cpuprofiles",
                "{\"name\":\"hp\",\"cluster\":{\"id\":\"%s\"}}".formatted(id(places.get("home"))));
        places.put("storage_domain", found("storagedomains", "sd1"));
        add(
                "disk_profile",
                "/api/diskprofiles",
                "{\"name\":\"dp\",\"storage_domain\":{\"id\":\"%s\"}}".formatted(id(places.get("storage_domain"))));
        add("scheduling_policy", "/api/schedulingpolicies", "{\"name\":\"sp\"}");
    }

    private void networks() {
        add("network", "/api/networks", "{\"name\":\"net\",\"data_center\":{\"name\":\"Default\"}}");
        String cluster = found("clusters", "Default");
        admin.made(cluster + "/networks", "{\"id\":\"%s\"}".formatted(id(places.get("network"))));
        places.put("cluster_network", cluster + "/networks/" + id(places.get("network")));
        add(
                "vnic_profile",
                "/api/vnicprofiles",
                "{\"name\":\"vp\",\"network\":{\"id\":\"%s\"}}".formatted(id(places.get("network"))));
        add(
                "plain_profile",
                "/api/vnicprofiles",
                "{\"name\":\"pp\",\"network\":{\"id\":\"%s\"}}".formatted(id(places.get("network"))));
    }

    private void words() {
        add("tag", "/api/tags", "{\"name\":\"t1\"}");
        add("other_tag", "/api/tags", "{\"name\":\"t2\"}");
        add("bookmark", "/api/bookmarks", "{\"name\":\"bm\",\"value\":\"vms:\"}");
        places.put("user", one("users", "user_name", "USER1@internal-authz"));
        add("affinity_label", "/api/affinitylabels", "{\"name\":\"al\"}");
        add("affinity_group", found("clusters", "Default") + "/affinitygroups", "{\"name\":\"ag\"}");
        add(
                "role",
                "/api/roles",
                "{\"name\":\"ro\",\"administrative\":\"false\",\"permits\":{\"permit\":[{\"name\":\"login\"}]}}");
        add(
                "ssh_key",
                one("users", "user_name", "USER1@internal-authz") + "/sshpublickeys",
                "{\"content\":\"" + KEY + "\"}");
    }

    private void storage() {
        add(
                "nfs_connection",
                "/api/storageconnections",
                "{\"type\":\"nfs\",\"address\":\"nas\",\"path\":\"/export/a\"}");
        add(
                "iscsi_connection",
                "/api/storageconnections",
                "{\"type\":\"iscsi\",\"address\":\"san\",\"port\":\"3260\",\"target\":\"iqn.2026-01.com.example:a\"}");
        add(
                "posix_connection",
                "/api/storageconnections",
                "{\"type\":\"posixfs\",\"path\":\"ceph:/\",\"vfs_type\":\"ceph\"}");
        add(
                "host_login",
                places.get("host") + "/storageconnectionextensions",
                "{\"target\":\"iqn.2026-01.com.example:x\",\"username\":\"u\",\"password\":\"p\"}");
        add("iscsi_bond", home() + "/iscsibonds", "{\"name\":\"ib\"}");
        places.put("disk", found("disks", "disk1"));
        api.sql("update storage_domain_seen set available_bytes = 1::bigint << 40, used_bytes = 0");
    }

    private void machines() {
        String vm = found("vms", "vm1");
        places.put("vm", vm);
        places.put("template", found("templates", "template1"));
        add("instance_type", "/api/instancetypes", "{\"name\":\"it\"}");
        places.put("nic", first(vm + "/nics"));
        add(
                "filter_parameter",
                places.get("nic") + "/networkfilterparameters",
                "{\"name\":\"IP\",\"value\":\"192.0.2.1\"}");
        add("watchdog", vm + "/watchdogs", "{\"model\":\"i6300esb\",\"action\":\"reset\"}");
        add(
                "numa_node",
                vm + "/numanodes",
                "{\"index\":\"0\",\"memory\":\"512\",\"cpu\":{\"cores\":{\"core\":[{\"index\":\"0\"}]}}}");
        add(
                "mediated_device",
                vm + "/mediateddevices",
                "{\"spec_params\":{\"property\":[{\"name\":\"mdevType\",\"value\":\"nvidia-11\"}]}}");
        add(
                "agent",
                places.get("host") + "/fenceagents",
                "{\"type\":\"ipmilan\",\"address\":\"192.0.2.7\",\"username\":\"u\",\"password\":\"p\",\"order\":\"1\"}");
        places.put("disk_attachment", vm + "/diskattachments/" + id(places.get("disk")));
        add("template_nic", found("templates", "template1") + "/nics", "{\"name\":\"n\"}");
        add("instance_nic", places.get("instance_type") + "/nics", "{\"name\":\"n\"}");
        add(
                "vm_pool",
                "/api/vmpools",
                "{\"name\":\"pool\",\"size\":\"1\",\"cluster\":{\"name\":\"Default\"},\"template\":{\"name\":\"Blank\"}}");
    }

    private String home() {
        return found("datacenters", "Default");
    }

    private void add(String word, String collection, String body) {
        places.put(
                word, collection + "/" + admin.made(collection, body).path("id").asText());
    }

    private String found(String collection, String name) {
        return one(collection, "name", name);
    }

    private String one(String collection, String member, String value) {
        for (JsonNode item : admin.get("/api/" + collection).elements().next()) {
            if (item.path(member).asText().equals(value))
                return "/api/" + collection + "/" + item.path("id").asText();
        }
        throw new AssertionError("no " + collection + " " + value);
    }

    private String first(String collection) {
        return collection + "/"
                + admin.get(collection).elements().next().get(0).path("id").asText();
    }

    private static String id(String path) {
        return path.replaceAll(".*/", "");
    }
}
