package org.reeve.backend.api;

/** Turns names and passwords into callers. Tokens are opaque and worthless to who steals the database. */
public interface SignOn {

    /**
     * @param name `user@profile`
     * @return a token for {@link #authenticate}
     * @throws Refused (FORBIDDEN) when name or password is wrong or the account may not sign on
     */
    String signOn(String name, String password);

    /** @throws Refused (FORBIDDEN) when the token is unknown, expired or was idle too long */
    Caller authenticate(String token);

    /** Name and password with every request (HTTP Basic). Costs about as much as a token: see `BasicCache`. */
    Caller authenticate(String name, String password);

    /** Ends the session; a second time does nothing. */
    void signOff(String token);
}
