package org.reeve.backend.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reeve.dal.Sql;
import org.reeve.model.user.SessionId;
import org.reeve.model.user.UserId;

/** The table of sessions. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class SessionRows {

    private static final String COLUMNS =
            """
            select s.*, u.name, u.profile from session s join app_user u on u.id = s.user_id where not u.disabled""";

    private final Sql sql;

    @Inject
    SessionRows(Sql sql) {
        this.sql = sql;
    }

    /** For the client proxy that CDI makes of this class. */
    protected SessionRows() {
        this(null);
    }

    /**
     * @param parent the session at the sign-in page it came out of
     * @param idle how long it lives unused, where its holder wants another time than the usual
     */
    record Session(
            SessionId id,
            UserId user,
            String name,
            Instant lastUsed,
            Instant expires,
            String scope,
            Optional<String> client,
            Optional<SessionId> parent,
            Optional<Duration> idle) {

        /** For as long as the setting says. */
        Session(
                SessionId id,
                UserId user,
                String name,
                Instant lastUsed,
                Instant expires,
                String scope,
                Optional<String> client,
                Optional<SessionId> parent) {
            this(id, user, name, lastUsed, expires, scope, client, parent, Optional.empty());
        }
    }

    void open(Session session, String tokenHash, String address) {
        sql.run(
                """
                insert into session (id, token_hash, user_id, created, last_used, expires, source_address, scope, client_id, parent_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                session.id(),
                tokenHash,
                session.user(),
                session.lastUsed(),
                session.lastUsed(),
                session.expires(),
                address,
                session.scope(),
                session.client(),
                session.parent());
    }

    Optional<Session> find(String tokenHash) {
        return sql.first(COLUMNS + " and s.token_hash = ?", SessionRows::session, tokenHash);
    }

    Optional<Session> find(SessionId id) {
        return sql.first(COLUMNS + " and s.id = ?", SessionRows::session, id);
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("name") + "@" + row.getString("profile"),
                Sql.time(row, "last_used").orElseThrow(),
                Sql.time(row, "expires").orElseThrow(),
                row.getString("scope"),
                Optional.ofNullable(row.getString("client_id")),
                Optional.ofNullable(row.getObject("parent_id", UUID.class)).map(SessionId::new),
                Optional.ofNullable(row.getObject("idle_minutes", Integer.class))
                        .map(Duration::ofMinutes));
    }

    void keepIdle(String tokenHash, Duration limit) {
        sql.run("update session set idle_minutes = ? where token_hash = ?", limit.toMinutes(), tokenHash);
    }

    /** Whoever uses a program uses the sign-in it came out of. */
    void used(Session session, Instant now) {
        sql.run(
                "update session set last_used = ? where id in (?, ?)",
                now,
                session.id(),
                session.parent().orElse(session.id()));
    }

    /** How often somebody is signed on: what came out of one sign-in counts once. */
    int count(UserId user) {
        // The lock makes those who sign on at the same moment count each other.
        sql.first("select 1 from app_user where id = ? for update", row -> true, user);
        return sql.first(
                        "select count(*) from session where user_id = ? and parent_id is null",
                        row -> row.getInt(1),
                        user)
                .orElse(0);
    }

    void close(SessionId session) {
        sql.run("delete from session where id = ?", session);
    }

    int closeAll(UserId user) {
        return sql.run("delete from session where user_id = ?", user);
    }

    int closeIdle(Instant usedBefore, Instant now) {
        sql.run("delete from sign_on_code where expires < ?", now);
        return sql.run(
                """
                delete from session where expires < ?
                    or case when idle_minutes is null then last_used < ? else last_used < ? - make_interval(mins => idle_minutes) end""",
                now,
                usedBefore,
                now);
    }
}
