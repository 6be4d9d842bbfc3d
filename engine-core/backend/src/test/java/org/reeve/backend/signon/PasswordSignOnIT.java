package org.reeve.backend.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Attempt;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Opened;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.user.PasswordHash;

class PasswordSignOnIT {

    private static TestEngine engine;
    private static SignOn signOn;

    @BeforeAll
    static void start() {
        engine = TestEngine.with();
        signOn = engine.bean(SignOn.class);
        String stored =
                PasswordHash.of("right".toCharArray(), new SecureRandom()).stored();
        engine.run(
                () -> engine.sql().run("update app_user set password_hash = ? where id = ?", stored, People.ADMIN_ID));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void knowsWhoHoldsAToken() {
        Caller caller = signOn.authenticate(signOn.signOn("admin@internal", "right"));
        assertThat(caller.name()).isEqualTo("admin@internal");
        assertThat(caller.user()).isEqualTo(People.ADMIN_ID);
        assertThat(caller.admin()).isTrue();
    }

    @Test
    void keepsNoTokenInTheDatabase() {
        String token = signOn.signOn("admin@internal", "right");
        List<String> hashes =
                engine.run(() -> engine.sql().list("select token_hash from session", row -> row.getString(1)));
        assertThat(hashes).isNotEmpty().doesNotContain(token);
    }

    @Test
    void refusesAllWrongPairsAlike() {
        assertThatThrownBy(() -> signOn.signOn("admin@internal", "wrong")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signOn.signOn("nobody@internal", "right")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signOn.signOn("admin", "right")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signOn.authenticate("made up")).isInstanceOf(Refused.class);
    }

    @Test
    void endsASessionAtSignOff() {
        String token = signOn.signOn("admin@internal", "right");
        signOn.authenticate(token);
        signOn.signOff(token);
        assertThatThrownBy(() -> signOn.authenticate(token)).isInstanceOf(Refused.class);
    }

    @Test
    void endsASessionLeftIdle() {
        String token = signOn.signOn("admin@internal", "right");
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(31));
        engine.run(() -> engine.sql().run("update session set last_used = ?", longAgo));
        assertThatThrownBy(() -> signOn.authenticate(token)).isInstanceOf(Refused.class);
        assertThat(engine.bean(Sessions.class).closeIdle()).isPositive();
    }

    @Test
    void checksABasicPasswordOnce() {
        Caller first = signOn.authenticate("admin@internal", "right");
        Caller second = signOn.authenticate("admin@internal", "right");
        assertThat(second.session()).isEqualTo(first.session());
        assertThatThrownBy(() -> signOn.authenticate("admin@internal", "left")).isInstanceOf(Refused.class);
    }

    @Test
    void aTokenForAnotherPurposeIsNotTakenByTheApi() {
        Opened other = signOn.signOn(new Attempt("admin@internal", "right", "", "openid", Optional.empty()));
        assertThatThrownBy(() -> signOn.authenticate(other.token())).isInstanceOf(Refused.class);
    }

    @Test
    void locksAnAccountAfterTooManyWrongPasswords() {
        account("lock");
        String last = "";
        for (int i = 0; i < 5; i++) {
            // From elsewhere each time and with another spelling, so that no wait comes first.
            last = refusal("lock@internal", "wrong", "10.0.0." + i);
            engine.bean(Passwords.class).forgive();
        }
        assertThat(last).isEqualTo("sign-on.refused");
        assertThat(refusal("lock@internal", "right", "")).isEqualTo("sign-on.locked");
        engine.run(() ->
                engine.sql().run("update app_user set locked_until = now() - interval '1 second' where name = 'lock'"));
        assertThat(signOn.signOn("lock@internal", "right")).isNotEmpty();
    }

    @Test
    void namesNobodyHasLookLockedToo() {
        for (int i = 0; i < 5; i++) {
            refusal("ghost@internal", "wrong", "");
            engine.bean(Passwords.class).forgive();
        }
        assertThat(refusal("ghost@internal", "wrong", "")).isEqualTo("sign-on.locked");
    }

    @Test
    void slowsDownWhoGuesses() {
        for (int i = 0; i < 3; i++) {
            assertThat(refusal("guess@internal", "wrong" + i, "")).isEqualTo("sign-on.refused");
        }
        assertThat(refusal("guess@internal", "wrong", "")).isEqualTo("sign-on.slow-down");
        for (int i = 0; i < 10; i++) {
            refusal("guess" + i + "@internal", "wrong", "10.9.9.9");
        }
        // The eleventh comes too early, whoever it is.
        assertThat(refusal("admin@internal", "right", "10.9.9.9")).isEqualTo("sign-on.slow-down");
        assertThat(signOn.signOn("admin@internal", "right")).isNotEmpty();
    }

    @Test
    void tellsWhoKnowsThePasswordWhatIsWrong() {
        account("idle");
        engine.run(() -> engine.sql().run("update app_user set disabled = true where name = 'idle'"));
        assertThat(refusal("idle@internal", "right", "")).isEqualTo("sign-on.disabled");
        engine.run(() ->
                engine.sql().run("update app_user set disabled = false, password_expires = now() where name = 'idle'"));
        assertThat(refusal("idle@internal", "right", "")).isEqualTo("sign-on.password-expired");
        engine.run(() -> engine.sql().run("update app_user set password_expires = null where name = 'idle'"));
        engine.run(() -> engine.sql()
                .run("delete from permission where user_id in (select id from app_user where name = 'idle')"));
        assertThat(refusal("idle@internal", "right", "")).isEqualTo("sign-on.not-allowed");
    }

    @Test
    void limitsSessions() {
        account("many");
        most("2");
        try {
            signOn.signOn("many@internal", "right");
            signOn.signOn("many@internal", "right");
            assertThat(refusal("many@internal", "right", "")).isEqualTo("sign-on.too-many-sessions");
        } finally {
            most("-1");
        }
    }

    private static void most(String sessions) {
        engine.database().transactions().run(() -> engine.bean(Settings.class)
                .change(Setting.SESSIONS_PER_USER, sessions));
    }

    private static void account(String name) {
        UUID id = UUID.randomUUID();
        engine.run(() -> engine.sql()
                .run(
                        """
                        insert into app_user (id, profile, name, external_id, password_hash)
                        select ?, 'internal', ?, ?, password_hash from app_user where id = ?""",
                        id,
                        name,
                        name,
                        People.ADMIN_ID));
        engine.run(() -> engine.sql()
                .run(
                        """
                        insert into permission (id, role_id, user_id, object_type, object_id)
                        select gen_random_uuid(), id, ?, 'SYSTEM', ? from role where name = 'UserRole'""",
                        id,
                        Target.system().id()));
    }

    private static String refusal(String name, String password, String address) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> signOn.signOn(Attempt.from(address, name, password)));
        return refused.messages().getFirst().name();
    }
}
