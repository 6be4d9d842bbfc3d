package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/**
 * Every address at which an administrator can read anything is asked by people without his rights: they must learn nothing of what is not
 * theirs, not even that it is there. Objects of all kinds are called hidden; what somebody may see is listed here by the rule's own words.
 */
class RealVisibilityIT {

    private static final String EVERYONE = "eee00000-0000-0000-0000-123456789eee";
    private static final String NOWHERE = "99999999-9999-4999-8999-999999999999";

    /** How machines migrate, as oVirt has it: no object of ours. */
    private static final String MIGRATION_POLICY = "80554327-0569-496b-bdeb-fcbbf52b827b";

    /** They are the same in every installation. */
    private static final List<String> CATALOGUES = List.of(
            "/api/networkfilters",
            "/api/icons",
            "/api/operatingsystems",
            "/api/instancetypes",
            "/api/clusterlevels",
            "/api/schedulingpolicyunits");

    private static RealApi api;
    private static Crawl everything;

    @BeforeAll
    static void start() {
        api = new RealApi();
        var crowd = new Crowd(api);
        crowd.one();
        crowd.many(2, 2);
        api.sql(
                "insert into role (id, name, type) values ('11111111-1111-1111-1111-111111111111', 'LoginOnly', 'USER')");
        api.sql(
                "insert into role_permit (role_id, action_group) values ('11111111-1111-1111-1111-111111111111', 'LOGIN')");
        new Furnishing(api).furnish();
        everything = Crawl.as(new JsonClient(api.client()));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void mostOfWhatIsOfferedIsAsked() {
        // Those are empty in an engine without such integrations.
        List<String> offered = new Offer()
                .reads().stream()
                        .filter(path -> !path.matches(".*(gluster|openstack|katello|external).*"))
                        .toList();
        List<String> missed = offered.stream()
                .filter(template -> everything.answers().keySet().stream()
                        .noneMatch(path -> path.matches(template.replaceAll("\\{[^}]*}", "[^/]+"))))
                .toList();
        assertThat(missed.size()).as("not asked: " + missed).isLessThan(offered.size() / 4);
    }

    @Test
    void somebodyWithoutRightsLearnsNothing() {
        JsonClient stranger = signedOn("stranger", "LoginOnly");
        assertThat(leaks(stranger, common("stranger"), "hidden")).isEmpty();
    }

    @Test
    void whoMayUseAMachineSeesItAndWhereItIsAndNothingElse() {
        JsonClient user = signedOn("vmuser", "LoginOnly");
        UUID vm = UUID.fromString(
                api.texts("select id::text from vm where name = 'hidden-vm1'").getFirst());
        api.sql(
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                select gen_random_uuid(), r.id, u.id, 'VM', ? from role r, app_user u
                where r.name = 'UserRole' and u.name = 'vmuser'""",
                vm);
        Set<String> allowed = common("vmuser");
        allowed.add(vm.toString());
        for (String own : List.of(
                "select disk_id::text from disk_vm where vm_id = ?",
                "select k.storage_domain_id::text from disk_vm a join disk k on k.id = a.disk_id where a.vm_id = ?",
                "select v.id::text from disk_vm a join volume v on v.disk_id = a.disk_id where a.vm_id = ?",
                "select template_id::text from vm where id = ?",
                "select id::text from nic where vm_id = ?",
                "select vnic_profile_id::text from nic where vm_id = ?",
                "select p.network_id::text from nic n join vnic_profile p on p.id = n.vnic_profile_id where n.vm_id = ?",
                "select n.data_center_id::text from nic c join vnic_profile p on p.id = c.vnic_profile_id"
                        + " join network n on n.id = p.network_id where c.vm_id = ?",
                "select id::text from permission where object_id = ? and user_id = (select id from app_user where name = 'vmuser')")) {
            allowed.addAll(api.texts(own, vm));
        }
        // Devices and the like have no table of their own in common; they are what is found below the machine and its
        // template.
        String template =
                api.texts("select template_id::text from vm where id = ?", vm).getFirst();
        allowed.addAll(below(
                "/api/vms/" + vm + "/",
                "cdroms|watchdogs|graphicsconsoles|snapshots|numanodes|statistics|nics/[^/]*/statistics"));
        for (String disk : api.texts("select disk_id::text from disk_vm where vm_id = ?", vm)) {
            allowed.addAll(below("/api/disks/" + disk + "/", "statistics"));
        }
        allowed.addAll(
                below("/api/templates/" + template + "/", "cdroms|watchdogs|graphicsconsoles|nics|diskattachments"));
        assertThat(user.status("/api/vms/" + vm)).isEqualTo(200);
        assertThat(user.get("/api/vms").path("vm")).hasSize(1);
        assertThat(user.get("/api/clusters").path("cluster")).hasSize(1);
        assertThat(user.get("/api/hosts").path("host")).isEmpty();
        // A cluster says by id, and only by id, by which policy it places machines.
        allowed.addAll(api.texts(
                "select distinct scheduling_policy_id::text from cluster where scheduling_policy_id is not null"));
        // A label on one's machine is seen; the hosts that carry it are not.
        allowed.addAll(below("/api/vms/" + vm + "/", "affinitylabels"));
        assertThat(leaks(user, allowed, "hidden-[a-z]*2|hidden-host|hidden-tag|hidden-qos|hidden-bookmark|hidden-USER"))
                .isEmpty();
    }

    private static JsonClient signedOn(String name, String role) {
        return new JsonClient(api.client(), Client.basic(api.user(name, role), "secret:1"));
    }

    private static Set<String> common(String user) {
        Set<String> ids = new LinkedHashSet<>();
        everything.answers().forEach((path, body) -> {
            if (CATALOGUES.stream().anyMatch(path::startsWith)) ids.addAll(Crawl.idsIn(body));
        });
        ids.add(MIGRATION_POLICY);
        ids.addAll(below("/api/templates/00000000-0000-0000-0000-000000000000", ""));
        ids.addAll(api.texts("select id::text from role where type = 'USER'"));
        ids.addAll(api.texts("select object_id::text from permission where user_id::text = ?", EVERYONE));
        ids.addAll(api.texts("select id::text from permission where user_id::text = ?", EVERYONE));
        ids.addAll(api.texts("select id::text from app_user where name in (?, 'Everyone')", user));
        // What everyone may use says by id, and only by id, where it is.
        ids.addAll(api.texts("select network_id::text from vnic_profile where name = 'ovirtmgmt'"));
        ids.addAll(api.texts("select id::text from cluster where name = 'Default'"));
        ids.addAll(api.texts("select id::text from data_center where name = 'Default'"));
        return ids;
    }

    private static Set<String> below(String path, String parts) {
        Set<String> ids = new LinkedHashSet<>();
        everything.answers().forEach((found, body) -> {
            if (found.startsWith(path) && found.substring(path.length()).matches("(" + parts + ").*"))
                ids.addAll(Crawl.idsIn(body));
        });
        return ids;
    }

    /** By address, what was told that should not have been. */
    private static Map<String, String> leaks(JsonClient client, Set<String> allowed, String words) {
        Map<String, String> leaks = new TreeMap<>();
        for (String path : everything.answers().keySet()) {
            Set<String> hidden = Crawl.idsIn(path);
            hidden.removeAll(allowed);
            HttpResponse<String> answer = client.send("GET", path, "");
            check(path, answer, allowed, words, leaks);
            if (!hidden.isEmpty()) {
                String elsewhere = path.replaceAll(String.join("|", hidden), NOWHERE);
                int nowhere = client.status(elsewhere);
                if (nowhere != answer.statusCode())
                    leaks.put(path, answer.statusCode() + " where nothing is " + nowhere);
            }
        }
        for (String path : everything.answers().keySet()) {
            if (path.chars().filter(c -> c == '/').count() != 2) continue;
            for (String picked : List.of("?search=name%3Dhidden*", "?search=hidden*", "?follow=" + links(path))) {
                check(path + picked, client.send("GET", path + picked, ""), allowed, words, leaks);
            }
        }
        return leaks;
    }

    /** Of the objects of a collection, as far as they may be followed. */
    private static String links(String path) {
        Set<String> links = new LinkedHashSet<>();
        everything.answers().keySet().stream()
                .filter(below -> below.startsWith(path + "/") && below.split("/").length == 5)
                .forEach(below -> links.add(below.substring(below.lastIndexOf('/') + 1)));
        return links.stream()
                .filter(link -> link.matches("[a-z]+"))
                .limit(8)
                .reduce((a, b) -> a + "," + b)
                .orElse("");
    }

    /** The text of an event about one's own machine may name anything that was done with it. */
    private static boolean told(String path) {
        return path.startsWith("/api/events");
    }

    private static void check(
            String path, HttpResponse<String> answer, Set<String> allowed, String words, Map<String, String> leaks) {
        if (answer.statusCode() != 200) {
            if (answer.statusCode() >= 500 || answer.statusCode() == 401) leaks.put(path, "" + answer.statusCode());
            return;
        }
        Set<String> shown = Crawl.idsIn(answer.body());
        shown.retainAll(everything.ids());
        shown.removeAll(allowed);
        shown.removeAll(Crawl.idsIn(path));
        if (!shown.isEmpty()) leaks.put(path, shown + " in " + shortened(answer.body(), shown));
        if (!told(path) && answer.body().matches("(?s).*(" + words + ").*"))
            leaks.put(path, "names in " + shortened(answer.body(), Set.of()));
    }

    /** The end of what was told, where it is about the first of these ids. */
    private static String shortened(String body, Set<String> shown) {
        int at = shown.isEmpty() ? 0 : Math.max(0, body.indexOf(shown.iterator().next()) - 300);
        return body.substring(at, Math.min(body.length(), at + 600));
    }
}
