package org.reeve.backend.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;
import org.reeve.backend.kernel.Stores;
import org.reeve.dal.Transactions;
import org.reeve.model.event.EventType;
import org.reeve.model.user.PasswordHash;
import org.reeve.model.user.SessionId;

/** Signs on users of the internal profile by password, and keeps their sessions in the database, where every engine finds them. */
@ApplicationScoped
public class PasswordSignOn implements SignOn {

    /** A session ends after this however busy it is. */
    static final Duration LONGEST_SESSION = Duration.ofDays(7);

    /** A session known good is believed for this long without asking the database; so long may a closed one live on elsewhere. */
    private static final Duration BELIEVED = Duration.ofSeconds(10);

    /** Use is written down at most this often. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final int CACHED = 5_000;

    /** A password check costs a tenth of a second of CPU on purpose; more at once would starve the engine. */
    private static final int CHECKS_AT_ONCE = 2;

    private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();
    private final BasicCache basic = new BasicCache(random);
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    /** Compared with when there is no such user, so that an answer takes as long as for one there is. */
    private final PasswordHash nobody = PasswordHash.unmatchable(random);

    private final SessionRows rows;
    private final Transactions transactions;
    private final Stores stores;
    private final Settings settings;

    private record Known(Caller caller, Instant until) {}

    @Inject
    public PasswordSignOn(SessionRows rows, Transactions transactions, Stores stores, Settings settings) {
        this.rows = rows;
        this.transactions = transactions;
        this.stores = stores;
        this.settings = settings;
    }

    /** For the client proxy that CDI makes of this class. */
    protected PasswordSignOn() {
        this(null, null, null, null);
    }

    @Override
    public String signOn(String name, String password) {
        return open(name, password).text();
    }

    @Override
    public Caller authenticate(String token) {
        return authenticate(new Token(token), Instant.now())
                .orElseThrow(() -> new Refused(Refused.Kind.FORBIDDEN, "user.session-over"));
    }

    @Override
    public Caller authenticate(String name, String password) {
        Instant now = Instant.now();
        Optional<Caller> caller = basic.token(name, password, now).flatMap(token -> authenticate(token, now));
        return caller.orElseGet(() -> {
            Token token = open(name, password);
            basic.remember(name, password, token, now);
            return authenticate(token, now).orElseThrow();
        });
    }

    @Override
    public void signOff(String text) {
        Token token = new Token(text);
        Known was = known.remove(token.hash());
        transactions.run(() -> {
            if (rows.close(token.hash()) > 0 && was != null) {
                stores.within(was.caller(), store -> store.log(EventType.USER_VDC_LOGOUT, Facts.none()));
            }
        });
    }

    /** Ends the sessions nobody has used for too long. @return how many */
    public int closeIdle() {
        Instant now = Instant.now();
        known.values().removeIf(one -> now.isAfter(one.until()));
        return transactions.run(() -> rows.closeIdle(now.minus(settings.get(Setting.SESSION_IDLE_LIMIT)), now));
    }

    private Token open(String name, String password) {
        int at = name.lastIndexOf('@');
        if (at < 0) {
            throw refused(name);
        }
        Optional<SessionRows.Account> account =
                transactions.run(() -> rows.account(name.substring(0, at), name.substring(at + 1)));
        PasswordHash stored = account.flatMap(SessionRows.Account::password)
                .map(PasswordHash::parse)
                .orElse(nobody);
        // Outside of any transaction: this takes long, and a connection is dear.
        boolean right = matches(stored, password) && account.isPresent() && stored != nobody;
        if (!right || account.get().disabled()) {
            throw failed(name, account);
        }
        return transactions.run(() -> opened(account.get(), stored, password));
    }

    private Token opened(SessionRows.Account account, PasswordHash stored, String password) {
        if (!rows.maySignOn(account.user())) {
            throw refused(account.name());
        }
        Instant now = Instant.now();
        if (stored.iterations() < PasswordHash.TODAYS_COST) {
            rows.password(
                    account.user(),
                    PasswordHash.of(password.toCharArray(), random).stored(),
                    now);
        }
        Token token = Token.draw();
        SessionId session = new SessionId(UUID.randomUUID());
        rows.open(session, token.hash(), account.user(), now, now.plus(LONGEST_SESSION));
        Caller caller = new Caller(account.user(), account.name(), session, false, "");
        stores.within(caller, store -> store.log(EventType.USER_VDC_LOGIN, Facts.none()));
        return token;
    }

    private Optional<Caller> authenticate(Token token, Instant now) {
        String hash = token.hash();
        Known remembered = known.get(hash);
        if (remembered != null && now.isBefore(remembered.until())) {
            return Optional.of(remembered.caller());
        }
        Optional<Caller> caller = transactions.run(() -> look(hash, now));
        if (caller.isPresent() && known.size() < CACHED) {
            known.put(hash, new Known(caller.get(), now.plus(BELIEVED)));
        } else {
            known.remove(hash);
        }
        return caller;
    }

    private Optional<Caller> look(String hash, Instant now) {
        Instant idleSince = now.minus(settings.get(Setting.SESSION_IDLE_LIMIT));
        return rows.find(hash)
                .filter(session ->
                        now.isBefore(session.expires()) && session.lastUsed().isAfter(idleSince))
                .map(session -> {
                    if (session.lastUsed().isBefore(now.minus(NOTED_EVERY))) {
                        rows.used(session.id(), now);
                    }
                    return new Caller(session.user(), session.name(), session.id(), rows.admin(session.user()), "");
                });
    }

    private boolean matches(PasswordHash stored, String password) {
        checks.acquireUninterruptibly();
        try {
            return stored.matches(password.toCharArray());
        } finally {
            checks.release();
        }
    }

    private Refused failed(String name, Optional<SessionRows.Account> account) {
        account.ifPresent(known -> {
            Caller caller = new Caller(known.user(), known.name(), new SessionId(new UUID(0, 0)), false, "");
            transactions.run(
                    () -> stores.within(caller, store -> store.log(EventType.USER_VDC_LOGIN_FAILED, Facts.none())));
        });
        return refused(name);
    }

    /** The same answer whatever was wrong: it must not tell which names exist. */
    private static Refused refused(String name) {
        return new Refused(Refused.Kind.FORBIDDEN, "user.sign-on-refused", "name", name);
    }
}
