package org.reeve.backend.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Circle;
import org.reeve.dal.Sql;
import org.reeve.model.user.SessionId;
import org.reeve.model.user.UserId;

/** The tables of users and sessions, as sign-on uses them. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class SessionRows {

    private static final String ROLES = Circle.WITH
            + """
                    select %s from permission p join role r on r.id = p.role_id %s
                    where p.user_id in (select id from circle)""";

    private final Sql sql;

    @Inject
    SessionRows(Sql sql) {
        this.sql = sql;
    }

    /** For the client proxy that CDI makes of this class. */
    protected SessionRows() {
        this(null);
    }

    record Account(UserId user, String name, Optional<String> password, boolean disabled) {}

    record Session(SessionId id, UserId user, String name, Instant lastUsed, Instant expires) {}

    Optional<Account> account(String name, String profile) {
        return sql.first(
                "select id, name, profile, password_hash, disabled from app_user where kind = 'USER' and name = ? and profile = ?",
                row -> new Account(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("name") + "@" + row.getString("profile"),
                        Optional.ofNullable(row.getString("password_hash")),
                        row.getBoolean("disabled")),
                name,
                profile);
    }

    /** Whether any role of the user, or of everyone, lets people in. */
    boolean maySignOn(UserId user) {
        return sql.first(
                        ROLES.formatted("1", "join role_permit x on x.role_id = r.id and x.action_group = 'LOGIN'")
                                + " limit 1",
                        row -> true,
                        user)
                .isPresent();
    }

    boolean admin(UserId user) {
        return sql.first(ROLES.formatted("1", "") + " and r.type = 'ADMIN' limit 1", row -> true, user)
                .isPresent();
    }

    void open(SessionId id, String tokenHash, UserId user, Instant now, Instant expires) {
        sql.run(
                "insert into session (id, token_hash, user_id, created, last_used, expires) values (?, ?, ?, ?, ?, ?)",
                id,
                tokenHash,
                user,
                now,
                now,
                expires);
    }

    Optional<Session> find(String tokenHash) {
        return sql.first(
                """
                select s.id, s.user_id, u.name, u.profile, s.last_used, s.expires
                from session s join app_user u on u.id = s.user_id where s.token_hash = ? and not u.disabled""",
                row -> new Session(
                        new SessionId(row.getObject("id", UUID.class)),
                        new UserId(row.getObject("user_id", UUID.class)),
                        row.getString("name") + "@" + row.getString("profile"),
                        Sql.time(row, "last_used").orElseThrow(),
                        Sql.time(row, "expires").orElseThrow()),
                tokenHash);
    }

    void used(SessionId id, Instant now) {
        sql.run("update session set last_used = ? where id = ?", now, id);
    }

    int close(String tokenHash) {
        return sql.run("delete from session where token_hash = ?", tokenHash);
    }

    int closeIdle(Instant usedBefore, Instant now) {
        return sql.run("delete from session where last_used < ? or expires < ?", usedBefore, now);
    }

    void password(UserId user, String stored, Instant now) {
        sql.run("update app_user set password_hash = ?, password_changed = ? where id = ?", stored, now, user);
    }
}
