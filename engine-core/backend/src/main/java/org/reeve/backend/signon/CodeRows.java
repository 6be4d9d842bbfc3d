package org.reeve.backend.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.SingleSignOn.CodeRequest;
import org.reeve.dal.Sql;
import org.reeve.model.user.SessionId;

/** The table of codes that browsers carry from the sign-in page to programs. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class CodeRows {

    /** A redirect takes no time; whoever finds the code in a log later has nothing. */
    private static final Duration GOOD = Duration.ofMinutes(1);

    private final Sql sql;

    @Inject
    CodeRows(Sql sql) {
        this.sql = sql;
    }

    /** For the client proxy that CDI makes of this class. */
    protected CodeRows() {
        this(null);
    }

    record Code(SessionId session, CodeRequest request, Instant expires, Optional<SessionId> usedFor) {}

    void add(String hash, SessionId session, CodeRequest request, Instant now) {
        sql.run(
                """
                insert into sign_on_code (code_hash, session_id, client_id, redirect_uri, scope, challenge, nonce, expires)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                hash,
                session,
                request.client(),
                request.redirectUri(),
                request.scope(),
                request.challenge(),
                request.nonce(),
                now.plus(GOOD));
    }

    /** Locked, so that of two who use it at once one comes second. */
    Optional<Code> find(String hash) {
        return sql.first(
                "select * from sign_on_code where code_hash = ? for update",
                row -> new Code(
                        new SessionId(row.getObject("session_id", UUID.class)),
                        new CodeRequest(
                                row.getString("client_id"),
                                row.getString("redirect_uri"),
                                row.getString("scope"),
                                row.getString("challenge"),
                                row.getString("nonce")),
                        Sql.time(row, "expires").orElseThrow(),
                        Optional.ofNullable(row.getObject("used_for", UUID.class))
                                .map(SessionId::new)),
                hash);
    }

    void used(String hash, SessionId session) {
        sql.run("update sign_on_code set used_for = ? where code_hash = ?", session, hash);
    }
}
