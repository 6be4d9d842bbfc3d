package org.reeve.backend.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Circle;
import org.reeve.dal.Sql;
import org.reeve.model.user.PasswordHash;
import org.reeve.model.user.UserId;

/** The accounts of the internal domain, as sign-on uses them. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class AccountRows {

    private static final String ROLES = Circle.WITH
            + """
                    select 1 from permission p join role r on r.id = p.role_id %s
                    where p.user_id in (select id from circle)""";

    private final Sql sql;

    @Inject
    AccountRows(Sql sql) {
        this.sql = sql;
    }

    /** For the client proxy that CDI makes of this class. */
    protected AccountRows() {
        this(null);
    }

    /** @param name with its profile */
    record Account(
            UserId user,
            String name,
            Optional<PasswordHash> password,
            boolean disabled,
            Optional<Instant> lockedUntil,
            Optional<Instant> passwordExpires) {

        boolean lockedAt(Instant now) {
            return lockedUntil.filter(now::isBefore).isPresent();
        }

        boolean expiredAt(Instant now) {
            return passwordExpires.filter(end -> !now.isBefore(end)).isPresent();
        }
    }

    Optional<Account> find(String name, String profile) {
        return sql.first(
                "select * from app_user where kind = 'USER' and name = ? and profile = ?",
                this::account,
                name,
                profile);
    }

    Optional<Account> find(UserId user) {
        return sql.first("select * from app_user where kind = 'USER' and id = ?", this::account, user);
    }

    private Account account(ResultSet row) throws SQLException {
        return new Account(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("name") + "@" + row.getString("profile"),
                Optional.ofNullable(row.getString("password_hash")).map(PasswordHash::parse),
                row.getBoolean("disabled"),
                Sql.time(row, "locked_until"),
                Sql.time(row, "password_expires"));
    }

    /** Whether any role of the user or of a group lets people in. What everyone has does not, or everybody would be let in. */
    boolean maySignOn(UserId user) {
        return sql.first(
                        ROLES.formatted("join role_permit x on x.role_id = r.id and x.action_group = 'LOGIN'")
                                + " and p.user_id <> ? limit 1",
                        row -> true,
                        user,
                        Circle.EVERYONE)
                .isPresent();
    }

    boolean admin(UserId user) {
        return sql.first(ROLES.formatted("") + " and r.type = 'ADMIN' limit 1", row -> true, user)
                .isPresent();
    }

    void signedOn(UserId user, Instant now) {
        sql.run(
                "update app_user set failed_logins = 0, locked_until = null, last_login = ?, known = true where id = ?",
                now,
                user);
    }

    /** Notes a wrong password. @return how many there were in a row, this one included */
    int failed(UserId user, Instant now) {
        sql.run("insert into failed_login (user_id, at) values (?, ?)", user, now);
        return sql.first(
                        "update app_user set failed_logins = failed_logins + 1, last_failure = ? where id = ? returning failed_logins",
                        row -> row.getInt(1),
                        now,
                        user)
                .orElse(0);
    }

    int failures(UserId user, Instant since) {
        return sql.first(
                        "select count(*) from failed_login where user_id = ? and at > ?",
                        row -> row.getInt(1),
                        user,
                        since)
                .orElse(0);
    }

    void lock(UserId user, Instant until) {
        sql.run("update app_user set locked_until = ?, failed_logins = 0 where id = ?", until, user);
    }

    void unlock(UserId user) {
        sql.run("update app_user set locked_until = null, failed_logins = 0 where id = ?", user);
        sql.run("delete from failed_login where user_id = ?", user);
    }

    void forgetFailures(Instant before) {
        sql.run("delete from failed_login where at < ?", before);
    }

    /** The present password and those before it, newest first. */
    List<PasswordHash> passwords(UserId user, int former) {
        return sql.list(
                """
                (select password_hash from app_user where id = ? and password_hash is not null)
                union all
                (select password_hash from former_password where user_id = ? order by until desc limit ?)""",
                row -> PasswordHash.parse(row.getString(1)),
                user,
                user,
                former);
    }

    /** The old one is remembered, those before it as far as they count. */
    void password(UserId user, PasswordHash fresh, Instant now, Optional<Instant> expires, int remembered) {
        sql.run(
                """
                insert into former_password (user_id, password_hash, until)
                select id, password_hash, ? from app_user where id = ? and password_hash is not null""",
                now,
                user);
        sql.run(
                """
                delete from former_password where user_id = ? and until < all (
                    select until from former_password where user_id = ? order by until desc limit ?)""",
                user,
                user,
                Math.max(1, remembered));
        sql.run(
                "update app_user set password_hash = ?, password_changed = ?, password_expires = ? where id = ?",
                fresh.stored(),
                now,
                expires,
                user);
    }

    /** The same password under a better hash. */
    void rehash(UserId user, PasswordHash same) {
        sql.run("update app_user set password_hash = ? where id = ?", same.stored(), user);
    }

    static Optional<Instant> life(Instant now, int days) {
        return days == 0 ? Optional.empty() : Optional.of(now.plus(Duration.ofDays(days)));
    }
}
