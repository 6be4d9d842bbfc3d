package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.system.Neighbourhood.Person;

/** Every write and action of the model on objects that somebody does not see: he is answered as if they were not there, and nothing happens. */
class RealHiddenIT {

    private static final String NOWHERE = "99999999-9999-4999-8999-999999999999";

    /** Something hidden of each kind. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("cluster", "select id::text, name from cluster where name = 'hidden-cluster1'"),
            Map.entry("template", "select id::text, name from template where name = 'hidden-template2'"),
            Map.entry("vm", "select id::text, name from vm where name = 'hidden-vm2'"),
            Map.entry("storage_domain", "select id::text, name from storage_domain where name = 'hidden-sd2'"),
            Map.entry("cpu_profile", "select id::text, name from cpu_profile where name = 'hidden-cpu1'"),
            Map.entry("disk_profile", "select id::text, name from disk_profile where name = 'hidden-dp1'"),
            Map.entry("data_center", "select id::text, name from data_center where name = 'hidden-dc1'"),
            Map.entry("network", "select id::text, name from network where name = 'hidden-net2'"),
            Map.entry("qos", "select id::text, name from qos where name = 'hidden-qos'"),
            Map.entry("vnic_profile", "select id::text, name from vnic_profile where name = 'hidden-profile2'"),
            Map.entry("disk", "select id::text, alias from disk where alias = 'hidden-disk2'"),
            Map.entry("user", "select id::text, name from app_user where name = 'hidden-USER1'"),
            Map.entry("group", "select id::text, name from app_user where name = 'hidden-GROUP1'"),
            Map.entry("host", "select id::text, name from host where name = 'hidden-host1'"),
            Map.entry("tag", "select id::text, name from tag where name = 'hidden-tag'"),
            Map.entry("affinity_label", "select id::text, name from affinity_label where name = 'hidden-label2'"));

    /** What else makes a request one that is looked at. */
    private static final Map<String, String> REST = Map.of(
            "/api/disks", ",\"provisioned_size\":\"1048576\",\"format\":\"cow\"",
            "/api/vmpools", ",\"size\":\"1\"");

    private static Neighbourhood neighbourhood;

    @BeforeAll
    static void start() {
        neighbourhood = new Neighbourhood();
    }

    @AfterAll
    static void stop() {
        neighbourhood.close();
    }

    @Test
    void whatIsHiddenIsChangedByNobodyWhoDoesNotSeeIt() {
        differences(neighbourhood.stranger());
    }

    @Test
    void theUserOfAMachineChangesNothingElse() {
        differences(neighbourhood.user());
    }

    /** What is asked for may name others: that they are hidden must not be heard in the answer either. */
    @Test
    void whatIsHiddenCannotBeNamedInRequests() {
        Person user = neighbourhood.manager();
        Map<String, String> differences = new TreeMap<>();
        String vm = "/api/vms/" + neighbourhood.vm();
        Map<String, List<String>> bodies = Map.of(
                "/api/vms",
                List.of("cluster", "template", "instance_type", "cpu_profile"),
                "/api/templates",
                List.of("vm", "cluster", "storage_domain"),
                "/api/disks",
                List.of("storage_domain", "disk_profile"),
                "/api/networks",
                List.of("data_center", "qos"),
                "/api/vnicprofiles",
                List.of("network", "qos"),
                "/api/vmpools",
                List.of("cluster", "template"),
                vm + "/nics",
                List.of("vnic_profile", "network"),
                vm + "/diskattachments",
                List.of("disk"),
                vm + "/permissions",
                List.of("user", "role", "group"),
                vm + "/start",
                List.of("host"));
        Map<String, List<String>> more = Map.of(
                vm + "/migrate",
                List.of("host", "cluster"),
                vm + "/tags",
                List.of("tag"),
                vm + "/affinitylabels",
                List.of("affinity_label"),
                vm,
                List.of("cluster", "host", "cpu_profile"));
        Stream.of(bodies, more)
                .forEach(some -> some.forEach((path, members) -> members.stream()
                        .filter(NAMED::containsKey)
                        .forEach(member -> named(user, path, member, differences))));
        assertThat(differences).isEmpty();
    }

    private static void named(Person person, String path, String member, Map<String, String> differences) {
        String method = path.matches("/api/vms/[^/]*") ? "PUT" : "POST";
        String id = neighbourhood.api().texts(NAMED.get(member)).getFirst();
        String name = neighbourhood
                .api()
                .texts(NAMED.get(member).replaceFirst("id::text, ", ""))
                .getFirst();
        for (String form : List.of("{\"id\":\"" + id + "\"}", "{\"name\":\"" + name + "\"}")) {
            String own = member.equals("tag") || member.equals("affinity_label")
                    ? form
                    : "{\"name\":\"x\",\"%s\":%s%s}".formatted(member, form, REST.getOrDefault(path, ""));
            HttpResponse<String> hidden = person.client().send(method, path, own);
            HttpResponse<String> nowhere =
                    person.client().send(method, path, own.replace(id, NOWHERE).replace(name, "absent"));
            boolean same = hidden.statusCode() == nowhere.statusCode()
                    && hidden.body()
                            .replace(id, NOWHERE)
                            .replace(name, "absent")
                            .equals(nowhere.body());
            if (!same)
                differences.put(method + " " + path + " " + own, told(hidden) + " where nothing is " + told(nowhere));
        }
    }

    private static void differences(Person person) {
        Map<String, String> differences = new TreeMap<>();
        int asked = 0;
        for (String operation : new Offer().operations()) {
            if (operation.startsWith("GET ")) continue;
            String method = operation.substring(0, operation.indexOf(' '));
            Optional<String> address = address(operation.substring(method.length() + 1), person.allowed());
            if (address.isEmpty()) continue;
            asked++;
            String body = method.equals("DELETE") ? "" : "{}";
            HttpResponse<String> hidden = person.client().send(method, address.get(), body);
            HttpResponse<String> nowhere =
                    person.client().send(method, elsewhere(address.get(), person.allowed()), body);
            if (hidden.statusCode() < 400 || !same(hidden, nowhere, address.get(), person.allowed()))
                differences.put(method + " " + address.get(), told(hidden) + " where nothing is " + told(nowhere));
        }
        System.out.println(asked + " writes and actions on what is hidden from " + person.name());
        assertThat(differences).isEmpty();
        assertThat(asked).isGreaterThan(150);
    }

    /** One at which something is that this person does not see, if possible nothing that he does; of an action, that of the object. */
    private static Optional<String> address(String template, Set<String> allowed) {
        return matching(template, allowed).or(() -> {
            String owner = template.substring(0, template.lastIndexOf('/'));
            return template.endsWith("}")
                    ? Optional.empty()
                    : matching(owner, allowed).map(path -> path + template.substring(owner.length()));
        });
    }

    private static Optional<String> matching(String template, Set<String> allowed) {
        String pattern = template.replaceAll("\\{[^}]*}", "[^/]+");
        return neighbourhood.everything().answers().keySet().stream()
                .filter(path -> path.matches(pattern))
                .filter(path -> !allowed.containsAll(Crawl.idsIn(path)))
                .min(Comparator.comparing(path ->
                        Crawl.idsIn(path).stream().filter(allowed::contains).count()));
    }

    private static String elsewhere(String text, Set<String> allowed) {
        Set<String> ids = Crawl.idsIn(text);
        ids.removeAll(allowed);
        return ids.isEmpty() ? text : text.replaceAll(String.join("|", ids), NOWHERE);
    }

    private static boolean same(
            HttpResponse<String> hidden, HttpResponse<String> nowhere, String address, Set<String> allowed) {
        Set<String> ids = Crawl.idsIn(address);
        ids.removeAll(allowed);
        return hidden.statusCode() == nowhere.statusCode()
                && hidden.body().replaceAll(String.join("|", ids), NOWHERE).equals(nowhere.body());
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + answer.body().substring(0, Math.min(300, answer.body().length()));
    }
}
