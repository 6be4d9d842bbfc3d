package org.reeve.restapi.service.sso;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Request;
import org.reeve.backend.setting.SettingView;
import org.reeve.backend.setting.SettingsQuery;
import org.reeve.backend.setting.UpdateSetting;
import org.reeve.backend.signon.EndSession;
import org.reeve.backend.signon.SessionView;
import org.reeve.backend.signon.SessionsQuery;
import org.reeve.model.user.SessionId;

/** The counters of the office, by name: what is asked there becomes a question or an order to the backend. */
final class Counters {

    private final Backend backend;
    private final Caller caller;

    Counters(Backend backend, Caller caller) {
        this.backend = backend;
        this.caller = caller;
    }

    List<Map<String, Object>> serve(String counter, List<String> path, String method, Form form) throws Denied {
        return switch (counter) {
            case "accounts" -> new AccountCounter(backend, caller).serve(path, method, form);
            case "account-groups" -> new GroupCounter(backend, caller).serve(path, method, form);
            case "sessions" -> sessions(path, method);
            case "sign-on-clients" -> new ClientCounter(backend, caller).serve(path, method, form);
            default -> settings(path, method, form);
        };
    }

    private List<Map<String, Object>> sessions(List<String> path, String method) {
        if (path.isEmpty() && method.equals("GET")) {
            return backend.ask(caller, new SessionsQuery()).stream()
                    .map(Counters::session)
                    .toList();
        }
        if (path.size() == 1 && method.equals("DELETE")) {
            return done(new EndSession.Order(new SessionId(id(path.getFirst()))));
        }
        throw nothing();
    }

    private static Map<String, Object> session(SessionView view) {
        return Columns.of()
                .with("id", view.id())
                .with("user", view.user())
                .with("started", view.started())
                .with("last_used", view.lastUsed())
                .with("ends", view.ends())
                .with("address", view.address())
                .with("for", view.page() ? "sign-in page" : view.client().isEmpty() ? "API" : view.client())
                .map();
    }

    private List<Map<String, Object>> settings(List<String> path, String method, Form form) throws Denied {
        if (path.isEmpty() && method.equals("GET")) {
            return backend.ask(caller, new SettingsQuery()).stream()
                    .filter(setting -> setting.name().matches("[A-Z_]+|UserSession.*"))
                    .map(Counters::setting)
                    .toList();
        }
        if (path.size() == 1 && method.equals("PUT")) {
            return done(new UpdateSetting.Order(path.getFirst(), form.optional("value")));
        }
        throw nothing();
    }

    private static Map<String, Object> setting(SettingView view) {
        return Columns.of()
                .with("name", view.name())
                .with("value", view.value())
                .map();
    }

    private List<Map<String, Object>> done(Request order) {
        backend.run(caller, order);
        return List.of();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw nothing();
        }
    }

    static Refused nothing() {
        return new Refused(Refused.Kind.NOT_FOUND, "sign-on.no-such-address");
    }
}
