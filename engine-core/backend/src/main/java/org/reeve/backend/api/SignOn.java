package org.reeve.backend.api;

import java.time.Duration;

/** Turns names and passwords into callers. Tokens are opaque and worthless to who steals the database. */
public interface SignOn {

    /** What a token must be good for to be taken by the API. */
    String SCOPE = "ovirt-app-api";

    /** @throws Refused (FORBIDDEN) when name or password is wrong, was wrong too often, or the account may not sign on */
    Opened signOn(Attempt attempt);

    /** @throws Refused (FORBIDDEN) when the token is unknown, expired, was idle too long or is not for the API */
    Caller authenticate(String token);

    /** Name and password with every request (HTTP Basic). Costs about as much as a token: see `BasicCache`. */
    Caller authenticate(Attempt attempt);

    /** Has the session live unused for so long, where its holder wants another time than the usual. */
    void keepIdle(String token, Duration limit);

    /** Ends the session and all that came out of the same sign-in; a second time does nothing. */
    void signOff(String token);

    /** @return a token for {@link #authenticate(String)} */
    default String signOn(String name, String password) {
        return signOn(Attempt.from("", name, password)).token();
    }

    default Caller authenticate(String name, String password) {
        return authenticate(Attempt.from("", name, password));
    }
}
