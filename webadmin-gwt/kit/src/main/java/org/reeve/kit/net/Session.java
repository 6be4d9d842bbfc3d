package org.reeve.kit.net;

import elemental2.core.Global;
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
 * Who is signed in. The token lives in the tab's session storage: it survives a reload, is not sent by itself with
 * requests other sites cause, and is gone with the tab.
 */
public final class Session {
    private static final String SSO = "/ovirt-engine/sso/oauth/token";
    private static final String LOGOUT = "/ovirt-engine/services/sso-logout";
    private static final String TOKEN = "reeve.token";
    private static final String USER = "reeve.user";

    private final Storage storage = WebStorageWindow.of(DomGlobal.window).sessionStorage;
    private final Signal ended = new Signal();

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

    /** A name without a profile belongs to the internal one. */
    public void signIn(String name, String password, Async<String> then) {
        String user = name.indexOf('@') < 0 ? name + "@internal" : name;
        String form =
                "grant_type=password&scope=ovirt-app-api&username=" + encoded(user) + "&password=" + encoded(password);
        DomGlobal.fetch(SSO, post(form))
                .then(response -> {
                    response.text().then(text -> {
                        answered(user, response, text, then);
                        return null;
                    });
                    return null;
                })
                .catch_(error -> {
                    then.failed(Fault.unreachable());
                    return null;
                });
    }

    public void signOut() {
        String form = "scope=ovirt-app-api&token=" + encoded(token().orElse(""));
        // The token is dropped whether or not the engine hears of it.
        DomGlobal.fetch(LOGOUT, post(form)).catch_(error -> null);
        end();
    }

    public void end() {
        if (token().isEmpty()) return;
        storage.removeItem(TOKEN);
        storage.removeItem(USER);
        ended.ring();
    }

    private void answered(String user, Response response, String text, Async<String> then) {
        Token token = text.startsWith("{") ? Js.uncheckedCast(Global.JSON.parse(text)) : new Token();
        if (response.ok && token.access_token != null) {
            storage.setItem(TOKEN, token.access_token);
            storage.setItem(USER, user);
            then.done(user);
            return;
        }
        String reason = token.error_description != null ? token.error_description : token.error;
        then.failed(Fault.of(response.status, reason, ""));
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
