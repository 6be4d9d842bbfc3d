package org.reeve.kit.net;

import elemental2.core.Global;
import elemental2.core.JsDate;
import elemental2.dom.DomGlobal;
import elemental2.dom.RequestInit;
import elemental2.dom.Response;
import elemental2.webstorage.Storage;
import elemental2.webstorage.WebStorageWindow;
import java.util.Optional;
import jsinterop.base.Js;
import jsinterop.base.JsPropertyMap;
import org.reeve.kit.api.Token;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Fault;
import org.reeve.kit.core.Signal;

/**
 * Who is signed in. Passwords are shown to the engine's sign-in page and never to a portal. The token lives in the tab's session storage: it
 * survives a reload, is not sent by itself with requests other sites cause, and is gone with the tab.
 */
public final class Session {
    private static final String SSO = "/ovirt-engine/sso/oauth/token";
    private static final String LOGOUT = "/ovirt-engine/services/sso-logout";
    private static final String TOKEN = "reeve.token";
    private static final String USER = "reeve.user";
    private static final String SINCE = "reeve.since";

    /** A token that is refused sooner than this was never good, and a new one would not be better. */
    private static final double SURELY_GOOD_MILLIS = 5_000;

    private final Storage storage = WebStorageWindow.of(DomGlobal.window).sessionStorage;
    private final Errand errand;
    private final Signal ended = new Signal();

    /** @param client what the portal is registered as */
    public Session(String client) {
        this.errand = new Errand(client, storage);
    }

    public Optional<String> token() {
        return Optional.ofNullable(storage.getItem(TOKEN));
    }

    public String user() {
        String user = storage.getItem(USER);
        return user == null ? "" : user;
    }

    /** Rings when the engine no longer knows the token, or the person signed out. */
    public Signal ended() {
        return ended;
    }

    /** Goes on as who is signed in; without anybody the browser goes to the sign-in page, and begins anew when it is back. */
    public void begin(Async<String> then) {
        if (errand.returned()) {
            Optional<String> purchase = errand.purchase();
            errand.arrive();
            purchase.ifPresentOrElse(
                    form -> buy(form, then),
                    () -> then.failed(new Fault(400, "Signing in was broken off. Please try again.")));
        } else if (token().isPresent()) then.done(user());
        else errand.leave(false);
    }

    /** To the sign-in page; whoever is signed in there comes back without being asked. */
    public void again() {
        errand.leave(false);
    }

    /** Whether the last token was refused as soon as it was there. */
    public boolean hopeless() {
        String since = storage.getItem(SINCE);
        return since != null && JsDate.now() - Double.parseDouble(since) < SURELY_GOOD_MILLIS;
    }

    public void signOut() {
        String form = "scope=ovirt-app-api&token=" + encoded(token().orElse(""));
        forget();
        // Only afterwards, or the sign-in page would still know the person.
        Runnable leave = () -> errand.leave(true);
        DomGlobal.fetch(LOGOUT, post(form))
                .then(response -> {
                    leave.run();
                    return null;
                })
                .catch_(error -> {
                    leave.run();
                    return null;
                });
    }

    public void end() {
        if (token().isEmpty()) return;
        forget();
        ended.ring();
    }

    private void forget() {
        storage.removeItem(TOKEN);
        storage.removeItem(USER);
    }

    private void buy(String form, Async<String> then) {
        DomGlobal.fetch(SSO, post(form))
                .then(response -> {
                    response.text().then(text -> {
                        answered(response, text, then);
                        return null;
                    });
                    return null;
                })
                .catch_(error -> {
                    then.failed(Fault.unreachable());
                    return null;
                });
    }

    private void answered(Response response, String text, Async<String> then) {
        Token token = text.startsWith("{") ? Js.uncheckedCast(Global.JSON.parse(text)) : new Token();
        if (response.ok && token.access_token != null) {
            storage.setItem(TOKEN, token.access_token);
            storage.setItem(USER, name(token.id_token));
            storage.setItem(SINCE, String.valueOf(JsDate.now()));
            then.done(user());
            return;
        }
        String reason = token.error_description != null ? token.error_description : token.error;
        then.failed(Fault.of(response.status, reason, ""));
    }

    /** The engine has just sent this over TLS; its signature is for those who are shown it by others. */
    private static String name(String idToken) {
        String payload = idToken.split("\\.")[1].replace('-', '+').replace('_', '/');
        Token.Claims claims = Js.uncheckedCast(Global.JSON.parse(DomGlobal.atob(payload)));
        return claims.preferred_username;
    }

    private static RequestInit post(String form) {
        RequestInit init = RequestInit.create();
        init.setMethod("POST");
        init.setCredentials("omit");
        init.setHeaders(
                JsPropertyMap.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded"));
        init.setBody(form);
        return init;
    }

    private static String encoded(String text) {
        return Global.encodeURIComponent(text);
    }
}
