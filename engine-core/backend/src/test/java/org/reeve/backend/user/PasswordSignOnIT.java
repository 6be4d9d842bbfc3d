package org.reeve.backend.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SignOn;
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
        assertThat(engine.bean(PasswordSignOn.class).closeIdle()).isPositive();
    }

    @Test
    void checksABasicPasswordOnce() {
        Caller first = signOn.authenticate("admin@internal", "right");
        Caller second = signOn.authenticate("admin@internal", "right");
        assertThat(second.session()).isEqualTo(first.session());
        assertThatThrownBy(() -> signOn.authenticate("admin@internal", "left")).isInstanceOf(Refused.class);
    }
}
