package org.reeve.kit.net;

import elemental2.core.Global;
import elemental2.core.JsArray;
import elemental2.dom.DomGlobal;
import elemental2.dom.RequestInit;
import elemental2.dom.Response;
import java.util.ArrayList;
import java.util.List;
import jsinterop.base.Js;
import jsinterop.base.JsPropertyMap;
import org.reeve.kit.api.types.Action;
import org.reeve.kit.api.types.Fault;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Rest;

/** The REST API over the browser's fetch, in JSON. An answer of 401 ends the session. */
public final class FetchRest implements Rest {
    private static final String ROOT = "/ovirt-engine/api/";

    private final Session session;

    public FetchRest(Session session) {
        this.session = session;
    }

    @Override
    public <T> void get(String path, Async<T> then) {
        send("GET", path, null, then);
    }

    @Override
    public <T> void list(String path, String member, Async<List<T>> then) {
        this.<JsPropertyMap<Object>>send(
                "GET", path, null, Async.of(answer -> then.done(items(answer, member)), then::failed));
    }

    @Override
    public <T> void post(String path, Object body, Async<T> then) {
        send("POST", path, body, then);
    }

    @Override
    public <T> void put(String path, Object body, Async<T> then) {
        send("PUT", path, body, then);
    }

    @Override
    public void delete(String path, Async<Void> then) {
        this.<Object>send("DELETE", path, null, Async.of(answer -> then.done(null), then::failed));
    }

    private static <T> List<T> items(JsPropertyMap<Object> answer, String member) {
        List<T> items = new ArrayList<>();
        Object found = answer == null ? null : answer.get(member);
        if (found == null) return items;
        JsArray<T> array = Js.uncheckedCast(found);
        for (int i = 0; i < array.length; i++) items.add(array.getAt(i));
        return items;
    }

    private <T> void send(String method, String path, Object body, Async<T> then) {
        String token = session.token().orElse("");
        JsPropertyMap<String> headers =
                JsPropertyMap.of("Accept", "application/json", "Authorization", "Bearer " + token);
        RequestInit init = RequestInit.create();
        init.setMethod(method);
        // The token is all there is to show; and without credentials no browser asks for a password of its own on a
        // 401.
        init.setCredentials("omit");
        if (body != null) {
            headers.set("Content-Type", "application/json");
            init.setBody(Global.JSON.stringify(body));
        }
        init.setHeaders(headers);
        DomGlobal.fetch(ROOT + path, init)
                .then(response -> {
                    response.text().then(text -> {
                        answered(response, text, token, then);
                        return null;
                    });
                    return null;
                })
                .catch_(error -> {
                    then.failed(org.reeve.kit.core.Fault.unreachable());
                    return null;
                });
    }

    private <T> void answered(Response response, String text, String token, Async<T> then) {
        boolean json = text.startsWith("{");
        if (response.ok) {
            then.done(json ? Js.uncheckedCast(Global.JSON.parse(text)) : null);
            return;
        }
        // A late answer to the previous session must not end the present one.
        if (response.status == 401 && session.token().orElse("").equals(token)) session.end();
        then.failed(json ? fault(response.status, text) : org.reeve.kit.core.Fault.of(response.status, "", ""));
    }

    /** Actions wrap their fault; everything else is one. */
    private static org.reeve.kit.core.Fault fault(int status, String text) {
        Action action = Js.uncheckedCast(Global.JSON.parse(text));
        Fault fault = action.fault != null ? action.fault : Js.uncheckedCast(action);
        return org.reeve.kit.core.Fault.of(status, fault.reason, fault.detail);
    }
}
