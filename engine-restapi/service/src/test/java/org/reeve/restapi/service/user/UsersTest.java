package org.reeve.restapi.service.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.user.PermissionView;
import org.reeve.backend.user.PermissionsQuery;
import org.reeve.backend.user.RoleView;
import org.reeve.backend.user.RolesQuery;
import org.reeve.backend.user.UserView;
import org.reeve.backend.user.UsersQuery;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.ObjectType;
import org.reeve.model.user.PermissionId;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.RoleType;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;
import org.reeve.restapi.service.testing.Golden;

/** Users, roles and permissions. */
class UsersTest {

    private static final RoleId ROLE = new RoleId(new UUID(0, 2));
    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        var backend = new FakeBackend()
                .answering(
                        UsersQuery.class,
                        query -> List.of(new UserView(
                                FakeSignOn.ADMIN,
                                "admin",
                                "internal",
                                "*",
                                "ext-1",
                                "Ada",
                                "Min",
                                "ada@example.com",
                                "",
                                Map.of())))
                .answering(
                        RolesQuery.class,
                        query -> List.of(new RoleView(
                                ROLE,
                                "SuperUser",
                                "May do everything",
                                RoleType.ADMIN,
                                true,
                                List.of(ActionGroup.CREATE_VM))))
                .answering(
                        PermissionsQuery.class,
                        query -> List.of(
                                new PermissionView(
                                        new PermissionId(new UUID(0, 3)),
                                        ROLE,
                                        FakeSignOn.ADMIN,
                                        false,
                                        ObjectType.SYSTEM,
                                        new UUID(0, 0)),
                                new PermissionView(
                                        new PermissionId(new UUID(0, 4)),
                                        ROLE,
                                        FakeSignOn.ADMIN,
                                        false,
                                        ObjectType.VM,
                                        new UUID(0, 5))));
        server = new ApiServer(backend, new FakeSignOn(), new FakeChanges(1));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everythingHasItsForm() {
        Golden.compare("user/users.xml", client.get("/api/users").body());
        Golden.compare("user/roles.xml", client.get("/api/roles?follow=permits").body());
        Golden.compare(
                "user/permissions.xml",
                client.get("/api/users/" + FakeSignOn.ADMIN + "/permissions").body());
        Golden.compare("user/domains.xml", client.get("/api/domains").body());
    }

    @Test
    void referencesAreFollowed() {
        String body = client.get("/api/permissions?follow=user,role.permits").body();
        assertThat(body).contains("<last_name>Min</last_name>").contains("<name>create_vm</name>");
    }
}
