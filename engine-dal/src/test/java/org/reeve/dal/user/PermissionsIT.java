package org.reeve.dal.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reeve.dal.testing.Database;
import org.reeve.dal.testing.Inventory;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.ObjectType;
import org.reeve.model.user.PermissionId;
import org.reeve.model.user.UserId;
import org.reeve.model.vm.VmId;

class PermissionsIT {

    private static final Database DATABASE = Database.fresh().start();
    private static final Inventory INVENTORY = new Inventory(DATABASE);
    private static final Permissions PERMISSIONS = DATABASE.bean(Permissions.class);
    private static final Users USERS = DATABASE.bean(Users.class);
    private static final Roles ROLES = DATABASE.bean(Roles.class);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theAdministratorMayDoAnythingAnywhere() {
        VmId vm = INVENTORY.vm("administered");
        UserId admin = DATABASE.transactions()
                .run(() -> USERS.named("internal", "admin").orElseThrow().id());

        assertThat(may(admin, ActionGroup.DELETE_VM, vm.value())).isTrue();
        assertThat(DATABASE.transactions().run(() -> PERMISSIONS.admin(List.of(admin.value()))))
                .isTrue();
    }

    @Test
    void aRightOnAClusterIsARightOnItsMachinesAndOnNothingElse() {
        VmId vm = INVENTORY.vm("operated");
        UserId operator = person("operator");
        UUID cluster = INVENTORY.cluster().id().value();
        give("UserVmManager", operator, ObjectType.CLUSTER, cluster);

        assertThat(may(operator, ActionGroup.RUN_VM, vm.value())).isTrue();
        assertThat(may(operator, ActionGroup.CREATE_HOST, cluster)).isFalse();
        assertThat(may(
                        operator,
                        ActionGroup.RUN_VM,
                        INVENTORY.cluster().dataCenter().orElseThrow().value()))
                .isFalse();
        assertThat(DATABASE.transactions().run(() -> PERMISSIONS.admin(people(operator))))
                .isFalse();
    }

    @Test
    void everyoneMayMakeMachinesFromBlankAndChangeTheOwnProfile() {
        UserId somebody = person("somebody");

        assertThat(may(somebody, ActionGroup.CREATE_VM, Inventory.BLANK.value()))
                .isTrue();
        assertThat(may(somebody, ActionGroup.EDIT_PROFILE, UUID.randomUUID())).isTrue();
        assertThat(may(somebody, ActionGroup.CREATE_VM, INVENTORY.cluster().id().value()))
                .isFalse();
    }

    @Test
    void whatAGroupMayDoItsMembersMay() {
        UserId member = person("member");
        var group = AppUser.group(new UserId(UUID.randomUUID()), "internal", "operators", "operators");
        DATABASE.transactions().run(() -> {
            USERS.add(group);
            USERS.join(member.value(), group.id().value());
        });
        VmId vm = INVENTORY.vm("grouped");
        give("UserRole", group.id(), ObjectType.VM, vm.value());

        assertThat(may(member, ActionGroup.RUN_VM, vm.value())).isTrue();
    }

    @Test
    void theThirtySevenPredefinedRolesAreThere() {
        List<Role> roles = DATABASE.transactions().run(() -> ROLES.all());

        assertThat(roles).hasSize(37).allMatch(Role::predefined);
        assertThat(DATABASE.transactions()
                        .run(() -> ROLES.permits(
                                ROLES.named("SuperUser").orElseThrow().id().value())))
                .hasSize(97);
    }

    private static boolean may(UserId user, ActionGroup what, UUID object) {
        return DATABASE.transactions().run(() -> PERMISSIONS.granted(people(user), what, PERMISSIONS.above(object)));
    }

    private static List<UUID> people(UserId user) {
        List<UUID> people = new ArrayList<>(DATABASE.transactions().run(() -> USERS.groupsOf(user.value())));
        people.add(user.value());
        return people;
    }

    private static UserId person(String name) {
        var id = new UserId(UUID.randomUUID());
        DATABASE.transactions().run(() -> USERS.add(AppUser.person(id, "internal", name, name)));
        return id;
    }

    private static void give(String role, UserId user, ObjectType type, UUID object) {
        DATABASE.transactions()
                .run(() -> PERMISSIONS.add(new Permission(
                        new PermissionId(UUID.randomUUID()),
                        ROLES.named(role).orElseThrow().id(),
                        user,
                        type,
                        object,
                        Inventory.NOW)));
    }
}
