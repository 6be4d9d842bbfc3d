package org.reeve.backend.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Attempt;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Message;
import org.reeve.backend.api.Opened;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SingleSignOn;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;
import org.reeve.backend.kernel.Stores;
import org.reeve.dal.Transactions;
import org.reeve.model.event.EventType;
import org.reeve.model.user.PasswordHash;
import org.reeve.model.user.UserId;

/** Signs people in at the sign-in page and programs on by its codes. */
@ApplicationScoped
public class EngineSingleSignOn implements SingleSignOn {

    /** The session at the sign-in page is good for codes and for nothing else. */
    private static final String NO_SCOPE = "";

    private final Passwords passwords;
    private final AccountRows accounts;
    private final Sessions sessions;
    private final ClientRows clients;
    private final CodeRows codes;
    private final Identities identities;
    private final SessionRows rows;
    private final Transactions transactions;
    private final Stores stores;
    private final Settings settings;

    @Inject
    public EngineSingleSignOn(
            Passwords passwords,
            AccountRows accounts,
            Sessions sessions,
            ClientRows clients,
            CodeRows codes,
            Identities identities,
            SessionRows rows,
            Transactions transactions,
            Stores stores,
            Settings settings) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clients = clients;
        this.codes = codes;
        this.identities = identities;
        this.rows = rows;
        this.transactions = transactions;
        this.stores = stores;
        this.settings = settings;
    }

    /** For the client proxy that CDI makes of this class. */
    protected EngineSingleSignOn() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public Optional<Client> client(String id) {
        return transactions.run(() -> clients.find(id));
    }

    @Override
    public boolean proves(String client, String secret) {
        Optional<String> stored = transactions.run(() -> clients.secretHash(client));
        return stored.filter(hash -> same(hash, new Token(secret).hash())).isPresent();
    }

    @Override
    public Opened enter(Attempt attempt) {
        AccountRows.Account account = passwords.check(attempt);
        return transactions.run(() -> entered(account, attempt));
    }

    @Override
    public Opened enterAnew(Attempt attempt, String fresh) {
        AccountRows.Account account = passwords.checkOld(attempt);
        if (account.expiredAt(Instant.now()) && !settings.get(Setting.EXPIRED_PASSWORD_CHANGE)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "sign-on.password-expired", "name", account.name());
        }
        List<Message> objections = passwords.objections(account, fresh);
        if (!objections.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, objections);
        }
        PasswordHash hash = passwords.hash(fresh);
        Opened entered = transactions.run(() -> {
            passwords.set(account, hash, AccountRows.life(Instant.now(), settings.get(Setting.PASSWORD_LIFE_DAYS)));
            rows.closeAll(account.user());
            Opened opened = entered(account, attempt);
            stores.within(opened.caller(), store -> store.log(EventType.USER_PASSWORD_CHANGED, Facts.none()));
            return opened;
        });
        sessions.forget(account.user());
        return entered;
    }

    private Opened entered(AccountRows.Account account, Attempt attempt) {
        PasswordSignOn.require(accounts.maySignOn(account.user()), account);
        return sessions.open(account, attempt.address(), NO_SCOPE, Optional.empty());
    }

    @Override
    public Optional<Caller> inside(String cookie) {
        return sessions.find(cookie, Instant.now())
                .filter(session -> session.scope().equals(NO_SCOPE))
                .map(Opened::caller);
    }

    @Override
    public String code(String cookie, CodeRequest request) {
        Instant now = Instant.now();
        Token code = Token.draw();
        transactions.run(() -> {
            SessionRows.Session session = sessions.look(new Token(cookie).hash(), now)
                    .filter(found -> found.scope().equals(NO_SCOPE))
                    .orElseThrow(() -> new Refused(Refused.Kind.FORBIDDEN, "sign-on.session-over"));
            codes.add(code.hash(), session.id(), request, now);
        });
        return code.text();
    }

    @Override
    public Redeemed redeem(String code, String client, String redirectUri, String verifier) {
        // What a used code ends must be committed, so nothing may be thrown before that.
        Optional<Redeemed> redeemed = transactions.run(() -> codes.find(new Token(code).hash())
                .flatMap(found -> exchanged(code, found, client, redirectUri, verifier)));
        return redeemed.orElseThrow(() -> new Refused(Refused.Kind.FORBIDDEN, "sign-on.code-unknown"));
    }

    private Optional<Redeemed> exchanged(
            String code, CodeRows.Code found, String client, String redirectUri, String verifier) {
        if (found.usedFor().isPresent()) {
            rows.find(found.usedFor().get()).ifPresent(session -> {
                rows.close(session.id());
                transactions.afterCommit(() -> sessions.forget(session.user()));
            });
            return Optional.empty();
        }
        CodeRequest request = found.request();
        boolean meant = request.client().equals(client)
                && request.redirectUri().equals(redirectUri)
                && proven(request.challenge(), verifier)
                && Instant.now().isBefore(found.expires());
        return meant
                ? rows.find(found.session()).map(parent -> {
                    Opened opened = sessions.openFrom(parent, request.scope(), client);
                    codes.used(new Token(code).hash(), opened.caller().session());
                    return new Redeemed(opened, request.nonce());
                })
                : Optional.empty();
    }

    /** The hash of the verifier is the challenge; where none was asked for, none may be shown. */
    private static boolean proven(String challenge, String verifier) {
        return challenge.isEmpty() ? verifier.isEmpty() : same(challenge, new Token(verifier).hash());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public Optional<Opened> session(String token) {
        return sessions.find(token, Instant.now())
                .filter(session -> !session.scope().equals(NO_SCOPE));
    }

    @Override
    public Identity identity(UserId user) {
        return transactions.run(() -> identities.of(user));
    }

    @Override
    public void revoke(String token) {
        sessions.close(token, false);
    }
}
