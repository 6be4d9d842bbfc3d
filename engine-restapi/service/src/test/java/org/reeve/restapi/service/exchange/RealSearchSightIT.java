package org.reeve.restapi.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.ListQuery;
import org.reeve.backend.api.Selection;
import org.reeve.backend.cluster.ClustersQuery;
import org.reeve.backend.datacenter.DataCentersQuery;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.backend.event.EventsQuery;
import org.reeve.backend.kernel.Searches;
import org.reeve.backend.network.NetworksQuery;
import org.reeve.backend.network.VnicProfilesQuery;
import org.reeve.backend.pool.VmPoolsQuery;
import org.reeve.backend.storage.StorageDomainsQuery;
import org.reeve.backend.template.TemplatesQuery;
import org.reeve.backend.testing.People;
import org.reeve.backend.user.GroupsQuery;
import org.reeve.backend.user.UsersQuery;
import org.reeve.backend.vm.VmsQuery;
import org.reeve.logic.search.Field;
import org.reeve.logic.search.Meaning;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.SearchLanguage;
import org.reeve.logic.search.Searchable;
import org.reeve.model.user.SessionId;
import org.reeve.model.user.UserId;
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.RealApi;

/**
 * Nobody learns by searching what he may not see. Everything that the user of one machine may not see is called hidden here, and every way
 * there is to ask for that word, by any field of any kind over one relation or two, gives him what asking for nonsense gives.
 */
class RealSearchSightIT {

    private static final UUID GUEST = new UUID(0, 0xaa);
    private static final Caller AS_GUEST =
            new Caller(new UserId(GUEST), "guest@internal", new SessionId(new UUID(0, 2)), false, "test");

    private static final String WORD = "hidden";
    private static final String NONSENSE = "zzzz";

    /** Longer ways than one relation are so many that some are drawn. */
    private static final int LONG_WAYS = 600;

    private static RealApi api;
    private static SearchLanguage language;

    @BeforeAll
    static void start() {
        api = new RealApi();
        language = api.engine().bean(Searches.class).language();
        var crowd = new Crowd(api);
        crowd.one();
        crowd.many(3, 3);
        // What the guest may see keeps its name: his machine, and where it is.
        api.sql("update vm set name = 'own' where name = 'vm1'");
        api.sql(
                "update host set name = 'hidden-' || name, description = 'hidden', comment = 'hidden', address = 'hidden' || name");
        api.sql(
                """
                update host_seen set agent_version = 'hidden', capabilities = '{"cpu": {"cpuModel": "hidden"}, "hardware": {"systemUUID": "hidden"},
                    "networks": {"hidden": {"iface": "hidden"}}}', nics = '[{"name": "hidden", "facts": {"hwaddr": "hidden"}}]'""");
        api.sql(
                "update vm set name = 'hidden-' || name, description = 'hidden', comment = 'hidden', os = 'hidden' where name <> 'own'");
        api.sql("update disk set alias = 'hidden-' || alias, description = 'hidden' where alias <> 'disk1'");
        api.sql("update cluster set name = 'hidden-' || name, description = 'hidden' where name <> 'Default'");
        api.sql("update data_center set name = 'hidden-' || name, description = 'hidden' where name <> 'Default'");
        api.sql(
                "update network set name = 'hidden-' || name, description = 'hidden' where name not in ('net1', 'ovirtmgmt')");
        api.sql("update vnic_profile set name = 'hidden-' || name where name not in ('profile1', 'ovirtmgmt')");
        api.sql("update storage_domain set name = 'hidden-' || name, description = 'hidden' where name <> 'sd1'");
        api.sql("update template set name = 'hidden-' || name where name not in ('template1', 'Blank')");
        api.sql("update vm_pool set name = 'hidden-' || name, description = 'hidden'");
        api.sql(
                "update app_user set name = 'hidden-' || name, first_name = 'hidden', last_name = 'hidden', email = 'hidden', department = 'hidden' where name <> 'Everyone'");
        api.sql(
                "insert into tag (id, parent_id, name) values (md5('t')::uuid, '00000000-0000-0000-0000-000000000000', 'hidden')");
        api.sql("insert into tag_vm (vm_id, tag_id) values (md5('vm1')::uuid, md5('t')::uuid)");
        api.sql("insert into tag_template (template_id, tag_id) values (md5('template1')::uuid, md5('t')::uuid)");
        api.sql(
                "insert into app_user (id, kind, profile, name, external_id) values (?, 'USER', 'internal', 'guest', 'guest')",
                GUEST);
        for (String who : List.of("guest", "hidden-USER2")) {
            for (String what : List.of("VM vm1", "TEMPLATE template1")) {
                if (who.equals("guest") && what.startsWith("TEMPLATE")) continue;
                api.sql(
                        """
                        insert into permission (id, role_id, user_id, object_type, object_id)
                        select gen_random_uuid(), r.id, u.id, ?, md5(?)::uuid from role r, app_user u
                        where r.name = 'UserRole' and u.name = ?""",
                        what.split(" ")[0],
                        what.split(" ")[1],
                        who);
            }
        }
        api.sql(
                "insert into quota (id, data_center_id, name, description) select md5('q')::uuid, id, 'hidden', 'hidden' from data_center where name = 'Default'");
        api.sql(
                "insert into qos (id, data_center_id, type, name) select md5('o')::uuid, id, 'NETWORK', 'hidden' from data_center where name = 'hidden-dc1'");
        api.sql("update network set qos_id = md5('o')::uuid where name = 'net1'");
        api.sql("update vnic_profile set qos_id = md5('o')::uuid where name = 'profile1'");
        api.sql("update vm set quota_id = md5('q')::uuid, created_by = md5('USER2')::uuid where name = 'own'");
        api.sql("update disk set quota_id = md5('q')::uuid where alias = 'disk1'");
        api.sql("update template set quota_id = md5('q')::uuid where name = 'template1'");
        api.sql(
                """
                update event set facts = '{"host": "hidden", "user": "hidden", "storage_domain": "hidden", "data_center": "hidden"}',
                    user_id = md5('USER2')::uuid, cluster_id = md5('cluster2')::uuid where vm_id = md5('vm1')::uuid""");
        api.sql(
                "update event set text = 'hidden', facts = '{\"vm\": \"hidden\"}', vm_id = md5('vm2')::uuid where vm_id <> md5('vm1')::uuid");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    /** Hosts are not among them: the guest sees none. */
    private static Map<String, ListQuery<?>> lists() {
        Map<String, ListQuery<?>> lists = new LinkedHashMap<>();
        lists.put("Vms", VmsQuery.all());
        lists.put("Templates", TemplatesQuery.all());
        lists.put("Events", EventsQuery.newest());
        lists.put("Users", UsersQuery.all());
        lists.put("Groups", GroupsQuery.all());
        lists.put("Clusters", ClustersQuery.all());
        lists.put("Disks", DisksQuery.all());
        lists.put("DataCenter", DataCentersQuery.all());
        lists.put("Storage", StorageDomainsQuery.all());
        lists.put("Networks", NetworksQuery.all());
        lists.put("VnicProfiles", VnicProfilesQuery.all());
        lists.put("Pools", VmPoolsQuery.all());
        return lists;
    }

    @Test
    void whatIsHiddenIsNotFoundByAnyWay() {
        List<String> told = new ArrayList<>();
        int toAdministrators = 0;
        for (Map.Entry<String, ListQuery<?>> list : lists().entrySet()) {
            for (String way : ways(list.getKey())) {
                String asked = way + "=*" + WORD + "*";
                if (!found(AS_GUEST, list.getValue(), asked)
                        .equals(found(AS_GUEST, list.getValue(), way + "=" + NONSENSE)))
                    told.add(list.getKey() + ": " + asked);
                if (!found(People.admin(), list.getValue(), asked).isEmpty()) toAdministrators++;
            }
            if (!found(AS_GUEST, list.getValue(), WORD).equals(found(AS_GUEST, list.getValue(), NONSENSE)))
                told.add(list.getKey() + ": " + WORD);
        }
        assertThat(told).isEmpty();
        assertThat(toAdministrators).as("ways by which administrators find it").isGreaterThan(200);
    }

    /** Which of several machines comes first must not tell either where they run. */
    @Test
    void whatIsHiddenOrdersNothing() {
        api.sql(
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                select gen_random_uuid(), r.id, ?, 'VM', md5('vm2')::uuid from role r where r.name = 'UserRole'""",
                GUEST);
        for (String host : List.of("host2", "host3")) {
            api.sql("update vm_seen set host_id = md5(?)::uuid where vm_id = md5('vm2')::uuid", host);
            api.sql(
                    "update vm_seen set host_id = md5(?)::uuid where vm_id = md5('vm1')::uuid",
                    host.equals("host2") ? "host3" : "host2");
            assertThat(found(AS_GUEST, VmsQuery.all(), "sortby on_host")).hasSize(2);
            assertThat(found(AS_GUEST, VmsQuery.all(), "sortby on_host"))
                    .isEqualTo(found(AS_GUEST, VmsQuery.all(), "sortby on_host desc"));
        }
        List<Object> all = found(
                People.admin(), VmsQuery.all(), "vms.id=" + id("vm1") + " or id=" + id("vm2") + " sortby on_host");
        assertThat(all)
                .hasSize(2)
                .isNotEqualTo(found(
                        People.admin(),
                        VmsQuery.all(),
                        "vms.id=" + id("vm1") + " or id=" + id("vm2") + " sortby on_host desc"));
        api.sql("delete from permission where user_id = ? and object_id = md5('vm2')::uuid", GUEST);
    }

    @Test
    void whatOneMaySeeIsFound() {
        for (String search : List.of(
                "name=own",
                "cluster=Default",
                "cluster.name=Default",
                "datacenter=Default",
                "template.name=template1",
                "storage.name=sd1",
                "disks.alias=disk1",
                "users.usrname=guest",
                "vnic.network_name=net1",
                "event.message=\"event 1\"",
                "template.childcount=1")) {
            assertThat(found(AS_GUEST, VmsQuery.all(), search)).as(search).hasSize(1);
        }
    }

    private static String id(String name) {
        return api.texts("select md5(?)::uuid::text", name).getFirst();
    }

    /** All fields of the kind and of what is related to it, and some of what is further away, that words can be compared with. */
    private static List<String> ways(String name) {
        Searchable kind = language.kind(name).orElseThrow();
        List<String> ways = new ArrayList<>(fields(kind, ""));
        List<String> longWays = new ArrayList<>();
        for (Reference first : kind.references()) {
            Searchable others = language.kind(first.kind()).orElseThrow();
            ways.addAll(fields(others, first.kind() + "."));
            for (Reference second : others.references()) {
                language.kind(second.kind())
                        .ifPresent(far -> longWays.addAll(fields(far, first.kind() + "." + second.kind() + ".")));
            }
        }
        var random = new Random(name.hashCode());
        Stream.generate(() -> longWays.get(random.nextInt(longWays.size())))
                .limit(longWays.isEmpty() ? 0 : LONG_WAYS / lists().size())
                .forEach(ways::add);
        return ways;
    }

    private static List<String> fields(Searchable kind, String way) {
        return kind.fields().stream()
                .filter(field -> field.meaning() instanceof Meaning.Text)
                .map(Field::names)
                .map(names -> way + names.getFirst())
                .toList();
    }

    private static <V> List<Object> found(Caller caller, ListQuery<V> query, String search) {
        List<Object> rows = new ArrayList<>();
        var selection = new Selection(Optional.of(search), false, OptionalInt.empty());
        api.engine().backend().read(caller, query, selection, rows::add);
        return rows;
    }
}
