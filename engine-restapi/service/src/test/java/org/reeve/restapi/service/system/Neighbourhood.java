package org.reeve.restapi.service.system;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.JsonClient;
import org.reeve.restapi.service.testing.RealApi;

/** An engine with objects of all kinds, all of them called hidden, and people who may see few or none of them. */
public final class Neighbourhood implements AutoCloseable {

    private static final String EVERYONE = "eee00000-0000-0000-0000-123456789eee";

    /** How machines migrate, as oVirt has it: no object of ours. */
    private static final String MIGRATION_POLICY = "80554327-0569-496b-bdeb-fcbbf52b827b";

    /** They are the same in every installation. */
    private static final List<String> CATALOGUES = List.of(
            "/api/networkfilters",
            "/api/icons",
            "/api/operatingsystems",
            "/api/instancetypes",
            "/api/clusterlevels",
            "/api/schedulingpolicyunits",
            "/api/options");

    private static final List<String> SEEN_WITH_A_MACHINE = List.of(
            "select disk_id::text from disk_vm where vm_id = ?",
            "select k.storage_domain_id::text from disk_vm a join disk k on k.id = a.disk_id where a.vm_id = ?",
            "select v.id::text from disk_vm a join volume v on v.disk_id = a.disk_id where a.vm_id = ?",
            "select template_id::text from vm where id = ?",
            "select v.id::text from disk_vm a join volume v on v.disk_id = a.disk_id join vm on vm.template_id = a.template_id where vm.id = ?",
            "select id::text from nic where vm_id = ?",
            "select vnic_profile_id::text from nic where vm_id = ?",
            "select p.network_id::text from nic n join vnic_profile p on p.id = n.vnic_profile_id where n.vm_id = ?",
            "select n.data_center_id::text from nic c join vnic_profile p on p.id = c.vnic_profile_id"
                    + " join network n on n.id = p.network_id where c.vm_id = ?",
            "select id::text from permission where object_id = ? and user_id = (select id from app_user where name = 'vmuser')");

    private final RealApi api = new RealApi();
    private final Crawl everything;
    private Person user;

    public Neighbourhood() {
        var crowd = new Crowd(api);
        crowd.one();
        crowd.many(2, 2);
        api.sql(
                "insert into role (id, name, type) values ('11111111-1111-1111-1111-111111111111', 'LoginOnly', 'USER')");
        api.sql(
                "insert into role_permit (role_id, action_group) values ('11111111-1111-1111-1111-111111111111', 'LOGIN')");
        new Furnishing(api).furnish();
        everything = Crawl.as(new JsonClient(api.client()), "/api/options/SearchResultsLimit");
    }

    public RealApi api() {
        return api;
    }

    /** As an administrator sees it. */
    Crawl everything() {
        return everything;
    }

    /** One of the people here, and the ids of all that he may see, by the rule's own words. */
    public record Person(String name, JsonClient client, Set<String> allowed) {}

    /** Somebody who may sign on and nothing else. */
    public Person stranger() {
        return new Person("stranger@internal", signedOn("stranger"), common("stranger"));
    }

    public UUID vm() {
        return UUID.fromString(
                api.texts("select id::text from vm where name = 'hidden-vm1'").getFirst());
    }

    /** Somebody who may use {@link #vm} and nothing else; the same whenever asked. */
    public Person user() {
        if (user == null) user = newUser();
        return user;
    }

    private Person newUser() {
        JsonClient client = signedOn("vmuser");
        UUID vm = vm();
        api.sql(
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                select gen_random_uuid(), r.id, u.id, 'VM', ? from role r, app_user u
                where r.name = 'UserRole' and u.name = 'vmuser'""",
                vm);
        Set<String> allowed = common("vmuser");
        allowed.add(vm.toString());
        SEEN_WITH_A_MACHINE.forEach(query -> allowed.addAll(api.texts(query, vm)));
        // Devices and the like have no table of their own in common; they are what is found below the machine and its
        // template. A label on one's machine is seen; the hosts that carry it are not.
        allowed.addAll(below(
                "/api/vms/" + vm + "/",
                "cdroms|watchdogs|graphicsconsoles|snapshots|numanodes|statistics|nics|mediateddevices|applications"
                        + "|reporteddevices|sessions|affinitylabels"));
        for (String disk : api.texts("select disk_id::text from disk_vm where vm_id = ?", vm))
            allowed.addAll(below("/api/disks/" + disk + "/", "statistics"));
        String template =
                api.texts("select template_id::text from vm where id = ?", vm).getFirst();
        allowed.addAll(below(
                "/api/templates/" + template + "/",
                "cdroms|watchdogs|graphicsconsoles|nics|diskattachments|mediateddevices"));
        // A cluster says by id, and only by id, by which policy it places machines.
        allowed.addAll(api.texts(
                "select distinct scheduling_policy_id::text from cluster where scheduling_policy_id is not null"));
        return new Person("vmuser@internal", client, allowed);
    }

    /** Somebody who may do everything with {@link #vm} and nothing else. */
    Person manager() {
        JsonClient client = signedOn("manager");
        api.sql(
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                select gen_random_uuid(), r.id, u.id, 'VM', ? from role r, app_user u
                where r.name = 'UserVmManager' and u.name = 'manager'""",
                vm());
        return new Person("manager@internal", client, user().allowed());
    }

    private JsonClient signedOn(String name) {
        return new JsonClient(api.client(), Client.basic(api.user(name, "LoginOnly"), "secret:1"));
    }

    private Set<String> common(String user) {
        Set<String> ids = new LinkedHashSet<>();
        everything.answers().forEach((path, body) -> {
            if (CATALOGUES.stream().anyMatch(path::startsWith)) ids.addAll(Crawl.idsIn(body));
        });
        ids.add(MIGRATION_POLICY);
        ids.addAll(below("/api/templates/00000000-0000-0000-0000-000000000000", ""));
        ids.addAll(api.texts("select id::text from role where type = 'USER'"));
        ids.addAll(api.texts("select object_id::text from permission where user_id::text = ?", EVERYONE));
        ids.addAll(api.texts("select id::text from permission where user_id::text = ?", EVERYONE));
        ids.addAll(api.texts(
                "select p.id::text from permission p join app_user u on u.id = p.user_id where u.name = ?", user));
        ids.addAll(api.texts("select id::text from app_user where name in (?, 'Everyone')", user));
        // What everyone may use says by id, and only by id, where it is.
        ids.addAll(api.texts("select network_id::text from vnic_profile where name = 'ovirtmgmt'"));
        ids.addAll(api.texts("select id::text from cluster where name = 'Default'"));
        ids.addAll(api.texts("select id::text from data_center where name = 'Default'"));
        return ids;
    }

    private Set<String> below(String path, String parts) {
        Set<String> ids = new LinkedHashSet<>();
        everything.answers().forEach((found, body) -> {
            if (found.startsWith(path) && found.substring(path.length()).matches("(" + parts + ").*"))
                ids.addAll(Crawl.idsIn(body));
        });
        return ids;
    }

    @Override
    public void close() {
        api.close();
    }
}
