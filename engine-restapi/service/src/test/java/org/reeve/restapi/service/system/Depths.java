package org.reeve.restapi.service.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.reeve.restapi.service.host.Said;
import org.reeve.restapi.service.testing.RealApi;
import org.reeve.restapi.service.testing.Talk;

/** Adds what lies deep below a crowd, so that there is something at nearly every address of the model. Everything is called hidden. */
final class Depths {

    private final RealApi api;
    private final Talk admin;

    Depths(RealApi api) {
        this.api = api;
        this.admin = Talk.with(api.client());
    }

    void furnish() {
        host();
        guest();
        disks();
        machine();
        bond();
        places();
        people();
    }

    private String id(String query) {
        return api.texts(query).getFirst();
    }

    private String named(String table, String name) {
        return id("select id::text from " + table + " where name = '" + name + "'");
    }

    private void host() {
        UUID host = UUID.fromString(named("host", "hidden-host1"));
        api.sql(
                """
                update host_seen h set capabilities = s.said || jsonb_build_object('bonds', s.said -> 'bondings', 'topology', s.said), devices = ?::jsonb,
                    nics = (select jsonb_agg(jsonb_build_object('name', key, 'facts', value) order by key) from jsonb_each(s.said -> 'nics'))
                from (select ?::jsonb as said) s where h.host_id = ?""",
                Said.DEVICES.replace("Card", "hidden-card"),
                Said.CAPABILITIES.replace("50_hostedengine", "hidden-hook").replace("\"other\"", "\"hidden-other\""),
                host);
        api.sql("update host_sample set details = ?::jsonb where host_id = ?", Said.FIGURES, host);
        String path = "/api/hosts/" + host;
        admin.made(
                path + "/fenceagents",
                "{'type':'ipmilan','address':'hidden-bmc','username':'root','password':'p','order':'1'}");
        admin.made(
                path + "/storageconnectionextensions", "{'target':'hidden-iqn','username':'hidden-u','password':'p'}");
        JsonNode cards = admin.get(path + "/nics").path("host_nic");
        String eth0 = card(cards, "eth0");
        admin.made(eth0 + "/networklabels", "{'id':'hidden-wire'}");
        String eth3 = card(cards, "eth3");
        String network = id("select n.id::text from network n join cluster_network u on u.network_id = n.id"
                + " join host h on h.cluster_id = u.cluster_id where h.name = 'hidden-host1' limit 1");
        admin.acted(
                eth3 + "/updatevirtualfunctionsconfiguration",
                "{'virtual_functions_configuration':{'all_networks_allowed':'false'}}");
        admin.made(eth3 + "/virtualfunctionallowednetworks", "{'id':'" + network + "'}");
        admin.made(eth3 + "/virtualfunctionallowedlabels", "{'id':'hidden-share'}");
    }

    private static String card(JsonNode cards, String name) {
        for (JsonNode card : cards) if (card.path("name").asText().equals(name)) return path(card);
        throw new AssertionError(name + " is not there");
    }

    private static String path(JsonNode object) {
        return object.path("href").asText().replace("/ovirt-engine", "");
    }

    private void guest() {
        api.sql(
                "update vm_seen set guest = ?::jsonb where vm_id in (select id from vm where name like 'hidden-%')",
                """
                {"fqdn": "hidden-guest", "addresses": ["192.0.2.9"], "user": "hidden-alice", "client": "198.51.100.1",
                 "applications": ["hidden-app"], "cards": [{"name": "hidden-eth", "hw": "02:00:00:00:00:01", "inet": ["192.0.2.9"]}]}""");
    }

    /** A snapshot's volume, a template with a disk, and a CD image. */
    private void disks() {
        api.sql(
                """
                insert into disk (id, storage_domain_id, alias, status, content_type)
                select md5(kind)::uuid, md5('sd1')::uuid, 'hidden-' || kind, 'OK', case kind when 'iso' then 'ISO' else 'DATA' end
                from unnest(array['iso', 'deep', 'template-disk']) kind""");
        api.sql(
                """
                insert into volume (id, disk_id, format, type, status, capacity_bytes)
                select md5('volume' || kind)::uuid, md5(kind)::uuid, 'RAW', 'SPARSE', 'OK', 1 << 20 from unnest(array['iso', 'template-disk']) kind""");
        api.sql(
                """
                insert into volume (id, disk_id, active, format, type, status, capacity_bytes) values
                    (md5('deep1')::uuid, md5('deep')::uuid, false, 'COW', 'SPARSE', 'OK', 1 << 20)""");
        api.sql(
                """
                insert into volume (id, disk_id, parent_id, active, format, type, status, capacity_bytes, sequence) values
                    (md5('deep2')::uuid, md5('deep')::uuid, md5('deep1')::uuid, true, 'COW', 'SPARSE', 'OK', 1 << 20, 2)""");
        api.sql(
                "insert into disk_vm (id, disk_id, template_id) select gen_random_uuid(), md5('template-disk')::uuid, id from template where name = 'hidden-template1'");
        admin.made(
                "/api/storagedomains/" + id("select md5('sd1')::uuid::text") + "/disks/"
                        + id("select md5('deep')::uuid::text") + "/permissions",
                toSomebody());
    }

    private static String toSomebody() {
        return "{'role':{'name':'UserRole'},'user':{'user_name':'hidden-USER1@internal'}}";
    }

    private void machine() {
        String vm = "/api/vms/" + named("vm", "hidden-vm1");
        String mediated = "{'spec_params':{'property':[{'name':'mdevType','value':'hidden-11'}]}}";
        // Only what is down takes devices of its host.
        api.sql("update vm_seen set status = 'DOWN', host_id = null");
        api.sql("update vm_wanted set state = 'DOWN'");
        admin.made(vm + "/mediateddevices", mediated);
        admin.made(vm + "/hostdevices", "{'name':'pci_0000_03_00_0'}");
        admin.made(vm + "/numanodes", "{'index':'0','memory':'512','cpu':{'cores':{'core':[{'index':'0'}]}}}");
        api.sql("update vm_wanted set state = 'UP'");
        api.sql("update vm_seen set status = 'UP', host_id = md5('host1')::uuid");
        String nic = path(admin.get(vm + "/nics").path("nic").get(0));
        admin.made(nic + "/networkfilterparameters", "{'name':'hidden','value':'192.0.2.1'}");
        admin.made("/api/templates/" + named("template", "hidden-template1") + "/mediateddevices", mediated);
        String type = path(admin.get("/api/instancetypes").path("instance_type").get(0));
        admin.made(type + "/nics", "{'name':'nic1'}");
        admin.made(type + "/watchdogs", "{'model':'i6300esb','action':'reset'}");
    }

    private void bond() {
        String target = UUID.randomUUID().toString();
        api.sql(
                "insert into storage_connection (id, type, address, target) values (?, 'ISCSI', 'hidden-portal', 'hidden-target')",
                UUID.fromString(target));
        UUID home = UUID.fromString(id("select data_center_id::text from network where name = 'hidden-net1'"));
        String network = admin.idOfMade(
                "/api/networks", "{'name':'hidden-path','required':'false','data_center':{'id':'" + home + "'}}");
        admin.made("/api/networks/" + network + "/networklabels", "{'id':'hidden-line'}");
        admin.made("/api/networks/" + network + "/permissions", toSomebody());
        String profile = path(admin.get("/api/networks/" + network + "/vnicprofiles")
                .path("vnic_profile")
                .get(0));
        admin.made("/api/vnicprofiles/" + profile.replaceAll(".*/", "") + "/permissions", toSomebody());
        admin.made(
                "/api/datacenters/" + home + "/iscsibonds",
                "{'name':'hidden-bond','networks':{'network':[{'id':'" + network
                        + "'}]},'storage_connections':{'storage_connection':[{'id':'" + target + "'}]}}");
    }

    private void places() {
        String cluster = named("cluster", "hidden-cluster1");
        JsonNode feature = admin.get("/api/clusterlevels/4.7/clusterfeatures")
                .path("cluster_feature")
                .get(0);
        admin.made(
                "/api/clusters/" + cluster + "/enabledfeatures",
                "{'id':'" + feature.path("id").asText() + "'}");
        admin.made("/api/vmpools/" + named("vm_pool", "hidden-vmpool1") + "/permissions", toSomebody());
        api.sql("update job_step set status = 'STARTED', progress = 50, ended = null where job_id = md5('job1')::uuid");
    }

    private void people() {
        admin.made(
                "/api/users/" + named("app_user", "hidden-USER1") + "/eventsubscriptions",
                "{'event':'host_high_cpu_use','address':'hidden@example.org'}");
    }
}
