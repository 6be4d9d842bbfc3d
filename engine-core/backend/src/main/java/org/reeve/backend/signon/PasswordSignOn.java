package org.reeve.backend.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Attempt;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Opened;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SignOn;
import org.reeve.dal.Transactions;

/** Signs on users of the internal domain by password, for the API. */
@ApplicationScoped
public class PasswordSignOn implements SignOn {

    private final BasicCache basic = new BasicCache(new SecureRandom());

    private final Passwords passwords;
    private final AccountRows accounts;
    private final Sessions sessions;
    private final Transactions transactions;

    @Inject
    public PasswordSignOn(Passwords passwords, AccountRows accounts, Sessions sessions, Transactions transactions) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /** For the client proxy that CDI makes of this class. */
    protected PasswordSignOn() {
        this(null, null, null, null);
    }

    @Override
    public Opened signOn(Attempt attempt) {
        AccountRows.Account account = passwords.check(attempt);
        return transactions.run(() -> {
            require(accounts.maySignOn(account.user()), account);
            return sessions.open(account, attempt.address(), attempt.scope(), attempt.client());
        });
    }

    @Override
    public Caller authenticate(String token) {
        return find(token, Instant.now())
                .orElseThrow(() -> new Refused(Refused.Kind.FORBIDDEN, "sign-on.session-over"));
    }

    @Override
    public Caller authenticate(Attempt attempt) {
        Instant now = Instant.now();
        Optional<Caller> caller =
                basic.token(attempt.name(), attempt.password(), now).flatMap(token -> find(token.text(), now));
        return caller.orElseGet(() -> {
            String token = signOn(attempt).token();
            basic.remember(attempt.name(), attempt.password(), new Token(token), now);
            return find(token, now).orElseThrow();
        });
    }

    @Override
    public void keepIdle(String token, Duration limit) {
        sessions.keepIdle(token, limit);
    }

    @Override
    public void signOff(String token) {
        sessions.close(token, true);
    }

    private Optional<Caller> find(String token, Instant now) {
        return sessions.find(token, now)
                .filter(session -> List.of(session.scope().split(" ")).contains(SCOPE))
                .map(Opened::caller);
    }

    static void require(boolean allowed, AccountRows.Account account) {
        if (!allowed) {
            throw new Refused(Refused.Kind.FORBIDDEN, "sign-on.not-allowed", "name", account.name());
        }
    }
}
