package org.reeve.backend.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Caller;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.backend.user.SeenQuery;
import org.reeve.dal.disk.Plug;
import org.reeve.dal.testing.Inventory;
import org.reeve.model.disk.DiskId;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.user.SessionId;
import org.reeve.model.user.UserId;
import org.reeve.model.vm.VmId;

/** What people see by the roles they were given, and through them. */
class SightIT {

    private static final UserId EVE = new UserId(new UUID(0, 40));
    private static final UUID TEAM = new UUID(0, 41);
    private static final UUID DEPARTMENT = new UUID(0, 42);
    private static final Caller AS_EVE = new Caller(EVE, "eve@internal", new SessionId(new UUID(0, 43)), false, "test");

    private static TestEngine engine;
    private static VmId mine;
    private static VmId other;
    private static DiskId disk;
    private static DiskId otherDisk;
    private static StorageDomainId domain;
    private static StorageDomainId otherDomain;
    private static HostId host;
    private static UUID cluster;
    private static UUID dataCenter;

    @BeforeAll
    static void start() {
        engine = TestEngine.with();
        var inventory = new Inventory(engine.database());
        mine = inventory.vm("mine");
        other = inventory.vm("other");
        domain = inventory.storageDomain("one");
        otherDomain = inventory.storageDomain("two");
        disk = inventory.disk("first", domain);
        otherDisk = inventory.disk("second", otherDomain);
        inventory.attach(disk, mine, Plug.PLAIN);
        host = inventory.host("node");
        cluster = inventory.cluster().id().value();
        dataCenter = inventory.cluster().dataCenter().orElseThrow().value();
        sql(
                "insert into app_user (id, kind, profile, name, external_id) values (?, 'USER', 'internal', 'eve', 'eve')",
                EVE);
        sql(
                "insert into app_user (id, kind, profile, name, external_id) values (?, 'GROUP', 'internal', 'team', 'team')",
                TEAM);
        sql(
                "insert into app_user (id, kind, profile, name, external_id) values (?, 'GROUP', 'internal', 'all', 'all')",
                DEPARTMENT);
        sql("insert into app_user_group (user_id, group_id) values (?, ?), (?, ?)", EVE, TEAM, TEAM, DEPARTMENT);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void forget() {
        sql("delete from permission where user_id in (?, ?)", EVE, DEPARTMENT);
    }

    @Test
    void nothingIsSeenWithoutARole() {
        assertThat(seen(Sight.VM)).isEmpty();
        assertThat(seen(Sight.DISK)).isEmpty();
        assertThat(seen(Sight.HOST)).isEmpty();
        assertThat(seen(Sight.CLUSTER)).isEmpty();
        assertThat(seen(Sight.DATA_CENTER)).isEmpty();
        assertThat(seen(Sight.STORAGE_DOMAIN)).isEmpty();
        assertThat(seen(Sight.JOB)).isEmpty();
        assertThat(seen(Sight.SESSION)).isEmpty();
    }

    @Test
    void whoMayUseAMachineSeesItAndWhatItIsIn() {
        give("UserRole", EVE.value(), "VM", mine.value());
        assertThat(seen(Sight.VM)).containsExactly(mine.value());
        assertThat(seen(Sight.DISK)).containsExactly(disk.value());
        assertThat(seen(Sight.STORAGE_DOMAIN)).containsExactly(domain.value());
        assertThat(seen(Sight.CLUSTER)).containsExactly(cluster);
        assertThat(seen(Sight.DATA_CENTER)).containsExactly(dataCenter);
        assertThat(seen(Sight.HOST)).isEmpty();
        assertThat(seen(Sight.STORAGE_CONNECTION)).isEmpty();
    }

    @Test
    void aRoleThatShowsWhatIsInsideDoesSo() {
        give("UserRole", EVE.value(), "CLUSTER", cluster);
        assertThat(seen(Sight.VM)).containsExactlyInAnyOrder(mine.value(), other.value());
        assertThat(seen(Sight.HOST)).containsExactly(host.value());
    }

    @Test
    void whoMayOnlyCreateSeesThePlacesAndNotWhatOthersHaveThere() {
        give("VmCreator", EVE.value(), "DATA_CENTER", dataCenter);
        assertThat(seen(Sight.VM)).isEmpty();
        assertThat(seen(Sight.DISK)).isEmpty();
        assertThat(seen(Sight.CLUSTER)).containsExactly(cluster);
        assertThat(seen(Sight.STORAGE_DOMAIN)).containsExactlyInAnyOrder(domain.value(), otherDomain.value());
    }

    @Test
    void aDomainShowsItsDisks() {
        give("DiskOperator", EVE.value(), "STORAGE_DOMAIN", otherDomain.value());
        assertThat(seen(Sight.DISK)).containsExactly(otherDisk.value());
    }

    @Test
    void groupsWithinGroupsCount() {
        give("UserRole", DEPARTMENT, "VM", other.value());
        assertThat(seen(Sight.VM)).containsExactly(other.value());
        assertThat(seen(Sight.APP_USER))
                .contains(EVE.value(), TEAM, DEPARTMENT)
                .doesNotContain(People.ADMIN_ID.value());
    }

    @Test
    void everyoneIsGivenTheBlankTemplateAndTheFirstNetwork() {
        assertThat(seen(Sight.TEMPLATE)).containsExactly(new UUID(0, 0));
        assertThat(seen(Sight.VNIC_PROFILE)).hasSize(1);
        assertThat(seen(Sight.NETWORK)).hasSize(1);
    }

    @Test
    void whoGivesPermissionsSeesPeople() {
        give("UserVmManager", EVE.value(), "VM", mine.value());
        give("UserRole", DEPARTMENT, "VM", mine.value());
        assertThat(seen(Sight.APP_USER)).contains(People.ADMIN_ID.value());
        assertThat(seen(Sight.ROLE)).hasSizeGreaterThan(10).doesNotContain(role("SuperUser"));
        assertThat(seen(Sight.PERMISSION)).containsAll(idsOf("permission where object_id = '" + mine + "'"));
    }

    @Test
    void administratorsSeeEverything() {
        for (Sight sight : Sight.values()) {
            Set<UUID> all = idsOf(sight.word());
            assertThat(engine.backend().ask(People.admin(), new SeenQuery(sight.word(), all)))
                    .as(sight.word())
                    .isEqualTo(all);
        }
    }

    @Test
    void unknownKindsAreTheAdministrators() {
        Set<UUID> some = Set.of(new UUID(0, 9));
        assertThat(engine.backend().ask(AS_EVE, new SeenQuery("comet", some))).isEmpty();
    }

    private static Set<UUID> seen(Sight sight) {
        return engine.backend().ask(AS_EVE, new SeenQuery(sight.word(), idsOf(sight.word())));
    }

    private static Set<UUID> idsOf(String rows) {
        return Set.copyOf(engine.run(() -> engine.sql()
                .list("select id from " + rows.toLowerCase(Locale.ROOT), row -> row.getObject(1, UUID.class))));
    }

    private static UUID role(String name) {
        return engine.run(() -> engine.sql()
                .first("select id from role where name = ?", row -> row.getObject(1, UUID.class), name)
                .orElseThrow());
    }

    private static void give(String role, UUID to, String kind, UUID object) {
        sql(
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                select gen_random_uuid(), id, ?, ?, ? from role where name = ?""",
                to,
                kind,
                object,
                role);
    }

    private static void sql(String statement, Object... arguments) {
        engine.run(() -> engine.sql().run(statement, arguments));
    }
}
