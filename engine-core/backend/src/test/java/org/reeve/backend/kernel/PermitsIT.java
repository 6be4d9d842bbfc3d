package org.reeve.backend.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.ObjectType;

class PermitsIT {

    private static final UUID USER = UUID.randomUUID();

    private static TestEngine engine;
    private static ClusterId cluster;
    private static DataCenterId dataCenter;

    @BeforeAll
    static void start() {
        engine = TestEngine.with();
        cluster = engine.run(() -> engine.sql()
                .first("select id from cluster", row -> new ClusterId(row.getObject(1, UUID.class)))
                .orElseThrow());
        dataCenter = engine.run(() -> engine.sql()
                .first("select id from data_center", row -> new DataCenterId(row.getObject(1, UUID.class)))
                .orElseThrow());
        engine.run(() -> engine.sql()
                .run(
                        "insert into app_user (id, profile, name, external_id) values (?, 'internal', 'eve', 'eve')",
                        USER));
        engine.run(() -> engine.sql()
                .run(
                        """
                        insert into permission (id, role_id, user_id, object_type, object_id)
                        select gen_random_uuid(), id, ?, 'DATA_CENTER', ? from role where name = 'DataCenterAdmin'""",
                        USER,
                        dataCenter));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void coverWhatIsInsideTheObject() {
        assertThat(granted(USER, ActionGroup.EDIT_STORAGE_POOL_CONFIGURATION, Target.of(dataCenter)))
                .isTrue();
        assertThat(granted(USER, ActionGroup.EDIT_CLUSTER_CONFIGURATION, Target.of(cluster)))
                .isTrue();
    }

    @Test
    void doNotReachUpwards() {
        assertThat(granted(USER, ActionGroup.EDIT_CLUSTER_CONFIGURATION, Target.system()))
                .isFalse();
    }

    @Test
    void letTheAdministratorDoEverything() {
        assertThat(granted(People.ADMIN_ID.value(), ActionGroup.CREATE_STORAGE_POOL, Target.system()))
                .isTrue();
        assertThat(granted(People.ADMIN_ID.value(), ActionGroup.DELETE_CLUSTER, Target.of(cluster)))
                .isTrue();
    }

    @Test
    void askAboutEveryKindOfObjectWithoutError() {
        Arrays.stream(ObjectType.values()).forEach(type -> assertThat(
                        granted(UUID.randomUUID(), ActionGroup.LOGIN, new Target(type, UUID.randomUUID())))
                .isFalse());
    }

    private static boolean granted(UUID user, ActionGroup group, Target target) {
        return engine.run(() -> engine.bean(Permits.class).granted(user, group, target));
    }
}
