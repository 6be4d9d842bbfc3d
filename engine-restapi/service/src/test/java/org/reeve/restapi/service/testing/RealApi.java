package org.reeve.restapi.service.testing;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.cdi.ResteasyCdiExtension;
import org.reeve.backend.api.Changes;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.dal.Sql;
import org.reeve.model.user.PasswordHash;

/** The API over the whole real backend and a database of its own, with fake hosts. The administrator's password is `secret:1`. */
public final class RealApi implements AutoCloseable {

    private final TestEngine engine;
    private ApiServer server;
    private Client client;

    public RealApi() {
        this.engine = TestEngine.with(
                weld -> weld.addExtension(new ResteasyCdiExtension()).addBeanClasses(ApiServer.BEANS));
        serve();
        sql("update app_user set password_hash = ? where id = ?", passwordHash(), People.ADMIN_ID);
    }

    private void serve() {
        this.server = new ApiServer(engine.bean(SignOn.class), engine.bean(Changes.class));
        this.client = new Client(server);
    }

    /** The engine and its server go, and come back at another port over the same rows; the engine is started this time. */
    public void restart() {
        server.close();
        engine.again().start();
        serve();
    }

    /** What is stored for `secret:1`. */
    public static String passwordHash() {
        return PasswordHash.of("secret:1".toCharArray(), new SecureRandom()).stored();
    }

    public TestEngine engine() {
        return engine;
    }

    /** Where a path below `/ovirt-engine` answers. */
    public String uri(String path) {
        return server.uri(path);
    }

    public Client client() {
        return client;
    }

    /** A new user who may sign on, with `secret:1`, and sees nothing but himself; answers what he signs on as. */
    public String stranger(String name) {
        String user = user(name, "UserRole");
        sql(
                "update permission set object_type = 'VM', object_id = gen_random_uuid() where user_id = (select id from app_user where name = ?)",
                name);
        return user;
    }

    /** A new user with a role on everything, whose password is `secret:1`; answers what he signs on as. */
    public String user(String name, String role) {
        UUID id = UUID.randomUUID();
        sql(
                "insert into app_user (id, profile, name, external_id, password_hash) values (?, 'internal', ?, ?, ?)",
                id,
                name,
                name,
                passwordHash());
        sql(
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                select gen_random_uuid(), id, ?, 'SYSTEM', 'aaa00000-0000-0000-0000-123456789aaa' from role where name = ?""",
                id,
                role);
        return name + "@internal";
    }

    public ApiServer server() {
        return server;
    }

    /** Somebody who may sign on, with rights on nothing that is there. */
    public JsonClient stranger(UUID id) {
        sql(
                "insert into app_user (id, profile, name, external_id, password_hash) values (?, 'internal', 'stranger', 'stranger', ?)",
                id,
                passwordHash());
        sql(
                """
                insert into permission (id, role_id, user_id, object_type, object_id)
                select gen_random_uuid(), id, ?, 'MAC_POOL', gen_random_uuid() from role where name = 'MacPoolUser'""",
                id);
        return new JsonClient(client, Client.basic("stranger@internal", "secret:1"));
    }

    public void sql(String statement, Object... arguments) {
        engine.database().transactions().run(() -> engine.bean(Sql.class).run(statement, arguments));
    }

    /** The first column of what a query answers. */
    public List<String> texts(String query, Object... arguments) {
        return engine.database().transactions().run(() -> engine.bean(Sql.class)
                .list(query, row -> row.getString(1), arguments));
    }

    /** The one number that a query answers. */
    public long count(String query, Object... arguments) {
        return engine.database().transactions().run(() -> engine.bean(Sql.class)
                .first(query, row -> row.getLong(1), arguments)
                .orElseThrow());
    }

    @Override
    public void close() {
        server.close();
        engine.close();
    }
}
