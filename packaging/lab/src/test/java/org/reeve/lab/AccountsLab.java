package org.reeve.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tool for accounts of the internal domain, over a running engine: what it does is felt by whoever signs on. */
class AccountsLab {

    private static final String NAME = "accounts-lab";
    private static final String PASSWORD = "first:1234";
    private static final String OTHER = "second:1234";
    private static final String EVER = "2099-01-01T00:00:00Z";
    private static final int MOST_FAILURES = 5;

    private final Installation installation = Installation.running();
    private final Accounts accounts = new Accounts(installation);
    private final Rest admin = new Rest(installation).signedOn();

    @BeforeEach
    void somebodyWhoMaySignOn() {
        accounts.removeUser(NAME);
        String user = accounts.addUser(admin, NAME, PASSWORD);
        admin.post(
                        "/permissions",
                        """
                        {"role": {"name": "UserRole"}, "user": {"id": "%s"}}"""
                                .formatted(user))
                .ok();
    }

    @AfterEach
    void tidy() {
        accounts.run("set", "MINIMUM_RESPONSE_SECONDS", "5");
        accounts.removeUser(NAME);
    }

    @Test
    void passwordsAreChangedByTheirRulesAndEnd() {
        assertThat(signOn(PASSWORD)).contains("access_token");
        assertThat(accounts.run("show", NAME)).contains(NAME, "2099-01-01");
        assertThatThrownBy(() -> accounts.withPassword("short", "password", NAME, "--valid-to", EVER))
                .hasMessageContaining("at least");
        accounts.withPassword(OTHER, "password", NAME, "--valid-to", EVER);
        assertThat(signOn(PASSWORD)).contains("wrong password");
        assertThat(signOn(OTHER)).contains("access_token");
        accounts.withPassword(OTHER, "password", NAME, "--valid-to", "2020-01-01T00:00:00Z");
        assertThat(signOn(OTHER)).contains("expired");
    }

    @Test
    void disabledAccountsAreOfNoUseUntilTheyAreEnabled() {
        Rest user = new Rest(installation).signedOn(NAME + "@internal", PASSWORD);
        assertThat(user.get("").status()).isEqualTo(200);
        accounts.run("disable", NAME);
        assertThat(user.get("").status()).isEqualTo(401);
        assertThat(signOn(PASSWORD)).contains("access_denied").doesNotContain("access_token");
        accounts.run("enable", NAME);
        assertThat(signOn(PASSWORD)).contains("access_token");
    }

    @Test
    void whoIsWrongTooOftenIsLockedOutUntilSomebodyUnlocksHim() {
        accounts.run("set", "MINIMUM_RESPONSE_SECONDS", "0");
        for (int failure = 0; failure < MOST_FAILURES; failure++)
            assertThat(signOn("wrong")).contains("access_denied");
        assertThat(signOn(PASSWORD)).contains("access_denied").doesNotContain("access_token");
        assertThat(accounts.run("show", NAME)).containsPattern("false +\\d{4}-\\d\\d-\\d\\dT");
        accounts.run("unlock", NAME);
        assertThat(signOn(PASSWORD)).contains("access_token");
    }

    @Test
    void sessionsAreListedAndEnded() {
        Rest user = new Rest(installation).signedOn(NAME + "@internal", PASSWORD);
        String session = accounts.run("sessions")
                .lines()
                .filter(line -> line.contains(NAME))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*\\b([0-9a-f]{8}-[0-9a-f-]{27})\\b.*", "$1");
        accounts.run("end-session", session);
        assertThat(user.get("").status()).isEqualTo(401);
    }

    @Test
    void groupsGiveTheirMembersWhatTheyMay() {
        accounts.run("add-group", NAME + "-group");
        try {
            accounts.run("join", NAME, NAME + "-group");
            assertThat(accounts.run("show", NAME)).contains(NAME + "-group");
            accounts.run("leave", NAME, NAME + "-group");
            assertThat(accounts.run("show", NAME)).doesNotContain(NAME + "-group");
        } finally {
            accounts.run("remove-group", NAME + "-group");
        }
    }

    private String signOn(String password) {
        return new Rest(installation).token(NAME + "@internal", password).body();
    }
}
