package org.reeve.backend.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.reeve.backend.api.Attempt;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Message;
import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;
import org.reeve.backend.kernel.Stores;
import org.reeve.dal.Transactions;
import org.reeve.model.event.EventType;
import org.reeve.model.user.PasswordHash;
import org.reeve.model.user.SessionId;

/**
 * Checks and changes passwords of the internal domain. Who guesses is slowed down, by address and by name, and an account is locked after too
 * many wrong ones. Whether a name exists cannot be told from answers or from how long they take.
 */
@ApplicationScoped
class Passwords {

    /** Mistakes that cost nothing, by one name and from one address: behind an address there may be many people. */
    private static final int FREE_BY_NAME = 3;

    private static final int FREE_BY_ADDRESS = 10;

    /** A password check costs a tenth of a second of CPU on purpose; more at once would starve the engine. */
    private static final int CHECKS_AT_ONCE = 2;

    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(10);

    private static final Duration FORGIVEN = Duration.ofMinutes(15);

    private static final int LONGEST_NAME = 300;

    private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();
    private final Misses byName = new Misses(FORGIVEN);
    private final Misses byAddress = new Misses(FORGIVEN);
    /** Names nobody has are locked as well, or locks would tell which names exist. */
    private final Misses phantoms = new Misses(Duration.ofHours(1));
    /** Compared with when there is no such user, so that an answer takes as long as for one there is. */
    private final PasswordHash nobody = PasswordHash.unmatchable(random);

    private final AccountRows rows;
    private final Transactions transactions;
    private final Stores stores;
    private final Settings settings;

    @Inject
    Passwords(AccountRows rows, Transactions transactions, Stores stores, Settings settings) {
        this.rows = rows;
        this.transactions = transactions;
        this.stores = stores;
        this.settings = settings;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Passwords() {
        this(null, null, null, null);
    }

    /**
     * The account whose name and password these are, in no transaction: a check takes long, and a connection is dear.
     *
     * @throws Refused when they are wrong, or right and of no use
     */
    AccountRows.Account check(Attempt attempt) {
        AccountRows.Account account = checkOld(attempt);
        if (account.expiredAt(Instant.now())) {
            throw new Refused(Refused.Kind.FORBIDDEN, "sign-on.password-expired", "name", account.name());
        }
        return account;
    }

    /** The same for a password that may have expired. */
    AccountRows.Account checkOld(Attempt attempt) {
        Instant now = Instant.now();
        String name = attempt.name().toLowerCase(Locale.ROOT);
        int at = attempt.name().lastIndexOf('@');
        if (at < 0 || name.length() > LONGEST_NAME || attempt.password().length() > PasswordPolicy.LONGEST) {
            throw refused(attempt.name());
        }
        slow(attempt, name, now);
        Optional<AccountRows.Account> account = transactions.run(
                () -> rows.find(attempt.name().substring(0, at), attempt.name().substring(at + 1)));
        if (account.map(one -> one.lockedAt(now) || flooded(one, now)).orElseGet(() -> phantom(name, now))) {
            throw locked(attempt.name());
        }
        PasswordHash stored = account.flatMap(AccountRows.Account::password).orElse(nobody);
        boolean right = matches(stored, attempt.password()) && stored != nobody;
        if (!right) {
            throw failed(attempt, name, account, now);
        }
        byName.hit(name);
        return usable(account.orElseThrow(), stored, attempt.password());
    }

    private AccountRows.Account usable(AccountRows.Account account, PasswordHash stored, String password) {
        if (account.disabled()) {
            throw new Refused(Refused.Kind.FORBIDDEN, "sign-on.disabled", "name", account.name());
        }
        if (stored.iterations() < PasswordHash.TODAYS_COST) {
            PasswordHash better = hash(password);
            transactions.run(() -> rows.rehash(account.user(), better));
        }
        return account;
    }

    /** What is wrong with a new password. */
    List<Message> objections(AccountRows.Account account, String fresh) {
        PasswordPolicy policy =
                PasswordPolicy.of(settings.get(Setting.PASSWORD_LENGTH), settings.get(Setting.PASSWORD_COMPLEXITY));
        int former = settings.get(Setting.PASSWORD_HISTORY);
        List<PasswordHash> known =
                former == 0 ? List.of() : transactions.run(() -> rows.passwords(account.user(), former));
        String user = account.name().substring(0, account.name().lastIndexOf('@'));
        return policy.objections(user, fresh, known);
    }

    /** Within the running transaction. @param fresh hashed before, outside of it */
    void set(AccountRows.Account account, PasswordHash fresh, Optional<Instant> expires) {
        rows.password(account.user(), fresh, Instant.now(), expires, settings.get(Setting.PASSWORD_HISTORY));
        rows.unlock(account.user());
    }

    PasswordHash hash(String password) {
        return PasswordHash.of(password.toCharArray(), random);
    }

    /** Forgets who guessed lately, not how often accounts were missed: for who unlocks an account. */
    void forgive() {
        byName.clear();
        byAddress.clear();
    }

    private void slow(Attempt attempt, String name, Instant now) {
        Duration unit = settings.get(Setting.RESPONSE_DELAY);
        Duration wait = byName.waiting(name, now, FREE_BY_NAME, unit);
        Duration there = attempt.address().isEmpty()
                ? Duration.ZERO
                : byAddress.waiting(attempt.address(), now, FREE_BY_ADDRESS, unit);
        Duration longer = wait.compareTo(there) > 0 ? wait : there;
        if (!longer.isZero()) {
            throw new Refused(Refused.Kind.FORBIDDEN, "sign-on.slow-down", Refused.RETRY_AFTER, longer.toSeconds() + 1);
        }
    }

    private boolean phantom(String name, Instant now) {
        int most = settings.get(Setting.FAILURES_IN_A_ROW);
        return most > 0
                && !phantoms.waiting(name, now, most, settings.get(Setting.LOCK_TIME))
                        .isZero();
    }

    /** More in a minute than anybody types. */
    private boolean flooded(AccountRows.Account account, Instant now) {
        int most = settings.get(Setting.FAILURES_PER_MINUTE);
        return most > 0
                && transactions.run(() -> rows.failures(account.user(), now.minus(Duration.ofMinutes(1)))) >= most;
    }

    private boolean matches(PasswordHash stored, String password) {
        boolean turn = false;
        try {
            turn = checks.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!turn) {
            throw new Refused(Refused.Kind.FORBIDDEN, "sign-on.busy");
        }
        try {
            return stored.matches(password.toCharArray());
        } finally {
            checks.release();
        }
    }

    private Refused failed(Attempt attempt, String name, Optional<AccountRows.Account> account, Instant now) {
        byName.missed(name, now);
        if (!attempt.address().isEmpty()) {
            byAddress.missed(attempt.address(), now);
        }
        if (account.isEmpty()) {
            phantoms.missed(name, now);
        }
        account.ifPresent(known -> {
            Caller caller = new Caller(known.user(), known.name(), new SessionId(new UUID(0, 0)), false, "");
            transactions.run(() -> {
                count(known, now);
                stores.within(
                        caller,
                        store -> store.log(
                                EventType.USER_VDC_LOGIN_FAILED, Facts.none().with("address", attempt.address())));
            });
        });
        return refused(attempt.name());
    }

    private void count(AccountRows.Account account, Instant now) {
        int inARow = rows.failed(account.user(), now);
        int most = settings.get(Setting.FAILURES_IN_A_ROW);
        int mostEver = settings.get(Setting.FAILURES_PER_INTERVAL);
        boolean tooMany = most > 0 && inARow >= most
                || mostEver > 0
                        && rows.failures(account.user(), now.minus(settings.get(Setting.FAILURE_INTERVAL))) >= mostEver;
        Duration lock = settings.get(Setting.LOCK_TIME);
        if (tooMany && !lock.isZero()) {
            rows.lock(account.user(), now.plus(lock));
        }
    }

    /** The same answer whatever was wrong: it must not tell which names exist. */
    private static Refused refused(String name) {
        return new Refused(Refused.Kind.FORBIDDEN, "sign-on.refused", "name", name);
    }

    private static Refused locked(String name) {
        return new Refused(Refused.Kind.FORBIDDEN, "sign-on.locked", "name", name);
    }
}
