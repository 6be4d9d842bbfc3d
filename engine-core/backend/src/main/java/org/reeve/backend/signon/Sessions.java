package org.reeve.backend.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Opened;
import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;
import org.reeve.backend.kernel.Stores;
import org.reeve.dal.Transactions;
import org.reeve.model.event.EventType;
import org.reeve.model.user.SessionId;
import org.reeve.model.user.UserId;

/** Who is signed on. Sessions are kept in the database, where every engine finds them, and believed for some seconds without asking it. */
@ApplicationScoped
public class Sessions {

    /** A session known good is believed for this long without asking the database; so long may a closed one live on elsewhere. */
    private static final Duration BELIEVED = Duration.ofSeconds(10);

    /** Use is written down at most this often. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final int CACHED = 5_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private final SessionRows rows;
    private final AccountRows accounts;
    private final Transactions transactions;
    private final Stores stores;
    private final Settings settings;

    private record Known(Opened session, Instant until) {}

    @Inject
    public Sessions(
            SessionRows rows, AccountRows accounts, Transactions transactions, Stores stores, Settings settings) {
        this.rows = rows;
        this.accounts = accounts;
        this.transactions = transactions;
        this.stores = stores;
        this.settings = settings;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Sessions() {
        this(null, null, null, null, null);
    }

    /** Opens one within the running transaction. @throws Refused when the user has as many as are allowed */
    Opened open(AccountRows.Account account, String address, String scope, Optional<String> client) {
        Instant now = Instant.now();
        int most = settings.get(Setting.SESSIONS_PER_USER);
        Token token = Token.draw();
        SessionId id = new SessionId(UUID.randomUUID());
        Caller caller = new Caller(account.user(), account.name(), id, false, "");
        if (most >= 0 && rows.count(account.user()) >= most) {
            throw new Refused(
                    Refused.Kind.FORBIDDEN, "sign-on.too-many-sessions", "name", account.name(), "most", most);
        }
        Instant ends = now.plus(settings.get(Setting.SESSION_LIFE));
        rows.open(
                new SessionRows.Session(id, account.user(), account.name(), now, ends, scope, client, Optional.empty()),
                token.hash(),
                address);
        accounts.signedOn(account.user(), now);
        stores.within(
                caller,
                store -> store.log(EventType.USER_VDC_LOGIN, Facts.none().with("address", address)));
        return new Opened(token.text(), caller, scope, ends, client);
    }

    /** Opens a session for a program out of that of the sign-in page, within the running transaction. */
    Opened openFrom(SessionRows.Session parent, String scope, String client) {
        Token token = Token.draw();
        SessionId id = new SessionId(UUID.randomUUID());
        Instant now = Instant.now();
        rows.open(
                new SessionRows.Session(
                        id,
                        parent.user(),
                        parent.name(),
                        now,
                        parent.expires(),
                        scope,
                        Optional.of(client),
                        Optional.of(parent.id())),
                token.hash(),
                "");
        Caller caller = new Caller(parent.user(), parent.name(), id, accounts.admin(parent.user()), "");
        return new Opened(token.text(), caller, scope, parent.expires(), Optional.of(client));
    }

    /** The session of a token, if it is not over. */
    Optional<Opened> find(String token, Instant now) {
        String hash = new Token(token).hash();
        Known remembered = known.get(hash);
        if (remembered != null && now.isBefore(remembered.until())) {
            return Optional.of(remembered.session());
        }
        Optional<Opened> found = transactions.run(() -> look(hash, now)
                .map(session -> new Opened(
                        token,
                        new Caller(session.user(), session.name(), session.id(), accounts.admin(session.user()), ""),
                        session.scope(),
                        session.expires(),
                        session.client())));
        if (found.isPresent() && known.size() < CACHED) {
            known.put(hash, new Known(found.get(), now.plus(BELIEVED)));
        } else {
            known.remove(hash);
        }
        return found;
    }

    /** The row of a token's session, within the running transaction; noted as used. */
    Optional<SessionRows.Session> look(String hash, Instant now) {
        return rows.find(hash)
                .filter(session ->
                        now.isBefore(session.expires()) && session.lastUsed().isAfter(now.minus(idle(session))))
                .map(session -> {
                    if (session.lastUsed().isBefore(now.minus(noted(session)))) {
                        rows.used(session, now);
                    }
                    return session;
                });
    }

    private Duration idle(SessionRows.Session session) {
        return session.idle().orElseGet(() -> settings.get(Setting.SESSION_IDLE_LIMIT));
    }

    /** A short life must be noted more often, or a busy session would seem idle. */
    private Duration noted(SessionRows.Session session) {
        Duration quarter = idle(session).dividedBy(4);
        return quarter.compareTo(NOTED_EVERY) < 0 ? quarter : NOTED_EVERY;
    }

    void keepIdle(String token, Duration limit) {
        transactions.run(() -> rows.keepIdle(new Token(token).hash(), limit));
    }

    /** @param family whether what came out of the same sign-in ends as well */
    void close(String token, boolean family) {
        Optional<SessionRows.Session> closed = transactions.run(() -> {
            Optional<SessionRows.Session> found = rows.find(new Token(token).hash());
            found.ifPresent(session -> {
                Caller caller = new Caller(session.user(), session.name(), session.id(), false, "");
                rows.close(family ? session.parent().orElse(session.id()) : session.id());
                stores.within(caller, store -> store.log(EventType.USER_VDC_LOGOUT, Facts.none()));
            });
            return found;
        });
        closed.ifPresent(session -> forget(session.user()));
    }

    /** Nobody is believed any more who is this user; to be called after the commit that closed the sessions. */
    void forget(UserId user) {
        known.values().removeIf(one -> one.session().caller().user().equals(user));
    }

    /** Ends the sessions nobody has used for too long. @return how many */
    public int closeIdle() {
        Instant now = Instant.now();
        known.values().removeIf(one -> now.isAfter(one.until()));
        return transactions.run(() -> {
            accounts.forgetFailures(now.minus(settings.get(Setting.FAILURE_INTERVAL)));
            return rows.closeIdle(now.minus(settings.get(Setting.SESSION_IDLE_LIMIT)), now);
        });
    }
}
