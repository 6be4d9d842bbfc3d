package org.reeve.kit.net;

import elemental2.core.Global;
import elemental2.dom.DomGlobal;
import elemental2.dom.URLSearchParams;
import elemental2.webstorage.Storage;
import java.util.Optional;

/**
 * The way to the sign-in page and back. What is kept here meanwhile: a state, so that nobody else's answer is taken, the secret that makes the
 * code worth something, and where in the portal the person was.
 */
final class Errand {
    private static final String AUTHORIZE = "/ovirt-engine/sso/oauth/authorize";
    private static final String STATE = "reeve.state";
    private static final String SECRET = "reeve.secret";
    private static final String PLACE = "reeve.place";

    private final String client;
    private final Storage storage;

    Errand(String client, Storage storage) {
        this.client = client;
        this.storage = storage;
    }

    /** Where the sign-in page sends the browser back to: this page without what follows. */
    String home() {
        return DomGlobal.location.origin + DomGlobal.location.pathname;
    }

    /** @param anew whether a password must be shown although somebody is signed in */
    void leave(boolean anew) {
        String state = Secrets.draw();
        String secret = Secrets.draw();
        storage.setItem(STATE, state);
        storage.setItem(SECRET, secret);
        storage.setItem(PLACE, DomGlobal.location.hash);
        Secrets.challenge(
                secret,
                challenge -> DomGlobal.location.assign(AUTHORIZE
                        + "?response_type=code&scope=ovirt-app-api%20openid&code_challenge_method=S256&client_id="
                        + client
                        + "&redirect_uri=" + Global.encodeURIComponent(home())
                        + "&state=" + state
                        + "&code_challenge=" + challenge
                        + (anew ? "&prompt=login" : "")));
    }

    /** Whether the sign-in page has sent the browser here. */
    boolean returned() {
        URLSearchParams answer = answer();
        return answer.has("code") || answer.has("error");
    }

    /** The form that buys a token for what the sign-in page gave; absent when that was nothing, or was given to somebody else. */
    Optional<String> purchase() {
        URLSearchParams answer = answer();
        String state = storage.getItem(STATE);
        boolean mine = state != null && state.equals(answer.get("state"));
        return mine && answer.has("code")
                ? Optional.of("grant_type=authorization_code&client_id=" + client
                        + "&code=" + Global.encodeURIComponent(answer.get("code"))
                        + "&code_verifier=" + storage.getItem(SECRET)
                        + "&redirect_uri=" + Global.encodeURIComponent(home()))
                : Optional.empty();
    }

    /** Takes code and state out of the address, where they would be kept as history, and goes to where the person was. */
    void arrive() {
        String place = storage.getItem(PLACE);
        storage.removeItem(STATE);
        storage.removeItem(SECRET);
        storage.removeItem(PLACE);
        DomGlobal.window.history.replaceState(null, "", home() + (place == null ? "" : place));
    }

    private static URLSearchParams answer() {
        return new URLSearchParams(DomGlobal.location.search);
    }
}
