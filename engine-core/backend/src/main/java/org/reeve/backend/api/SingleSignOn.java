package org.reeve.backend.api;

import java.util.List;
import java.util.Optional;
import org.reeve.model.user.UserId;

/**
 * One sign-in for many programs: a person shows a password once, at the sign-in page, and programs are handed tokens by way of codes that
 * are good once. What is refused is thrown as {@link Refused}.
 */
public interface SingleSignOn {

    /**
     * A program that people sign on to.
     *
     * @param scope what it may ask for
     * @param secret whether it has one; without, it must prove by PKCE that a code was meant for it
     */
    record Client(String id, String name, List<String> redirectUris, String scope, boolean secret) {

        public Client {
            redirectUris = List.copyOf(redirectUris);
        }
    }

    /**
     * What a program asks the sign-in page for.
     *
     * @param challenge of PKCE, by SHA-256; empty without
     * @param nonce comes back in the identity token; empty without
     */
    record CodeRequest(String client, String redirectUri, String scope, String challenge, String nonce) {}

    /** A token for a code, and the nonce that was asked for with it. */
    record Redeemed(Opened session, String nonce) {}

    /** What is known about a user, for the programs. */
    record Identity(
            UserId user,
            String name,
            String profile,
            String namespace,
            String externalId,
            String firstName,
            String lastName,
            String email,
            List<String> groups) {

        public Identity {
            groups = List.copyOf(groups);
        }
    }

    Optional<Client> client(String id);

    /** Whether this is the secret of the program. */
    boolean proves(String client, String secret);

    /** Signs in at the page. @return the session a browser keeps in its cookie; no token for the API */
    Opened enter(Attempt attempt);

    /** Exchanges the password for a new one, an expired one too, ends all sessions of the user, and signs in. */
    Opened enterAnew(Attempt attempt, String fresh);

    /** Who a browser is signed in as. */
    Optional<Caller> inside(String cookie);

    /** @return what the program exchanges for a token, once, within a minute */
    String code(String cookie, CodeRequest request);

    /**
     * @param verifier of PKCE; empty without
     * @throws Refused also when the code was used before: then what it was used for ends as well
     */
    Redeemed redeem(String code, String client, String redirectUri, String verifier);

    /** An open session by its token, whatever it is good for. */
    Optional<Opened> session(String token);

    Identity identity(UserId user);

    /** Ends this session alone. */
    void revoke(String token);
}
