package org.reeve.restapi.service.sso;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Request;
import org.reeve.backend.api.Secret;
import org.reeve.backend.signon.AccountView;
import org.reeve.backend.signon.AccountsQuery;
import org.reeve.backend.signon.AddAccount;
import org.reeve.backend.signon.RemoveAccount;
import org.reeve.backend.signon.ResetPassword;
import org.reeve.backend.signon.UnlockAccount;
import org.reeve.backend.signon.UpdateAccount;
import org.reeve.model.user.UserId;

/** Accounts of the internal domain: list, make, change, lock out, let in, remove. */
final class AccountCounter {

    private final Backend backend;
    private final Caller caller;

    AccountCounter(Backend backend, Caller caller) {
        this.backend = backend;
        this.caller = caller;
    }

    List<Map<String, Object>> serve(List<String> path, String method, Form form) throws Denied {
        if (path.isEmpty()) {
            return switch (method) {
                case "GET" -> list(Optional.empty());
                case "POST" -> add(form);
                default -> throw Counters.nothing();
            };
        }
        String name = path.getFirst();
        return switch (method + (path.size() > 1 ? " " + path.get(1) : "")) {
            case "GET" -> list(Optional.of(name));
            case "PUT" -> done(name, update(account(name), form));
            case "DELETE" -> {
                backend.run(caller, new RemoveAccount.Order(account(name), false));
                yield List.of();
            }
            case "POST unlock" -> done(name, new UnlockAccount.Order(account(name)));
            case "POST password" ->
                done(
                        name,
                        new ResetPassword.Order(
                                account(name), new Secret(form.required("password")), time(form, "password_valid_to")));
            default -> throw Counters.nothing();
        };
    }

    private List<Map<String, Object>> add(Form form) throws Denied {
        String name = form.required("name");
        var named = new AccountView.Named(
                form.optional("first_name"),
                form.optional("last_name"),
                form.optional("email"),
                form.optional("department"));
        Optional<Secret> password = Optional.of(form.optional("password"))
                .filter(text -> !text.isEmpty())
                .map(Secret::new);
        return done(name, new AddAccount.Order(name, named, password, time(form, "password_valid_to")));
    }

    private static UpdateAccount.Order update(UserId account, Form form) throws Denied {
        return new UpdateAccount.Order(
                account,
                form.given("first_name"),
                form.given("last_name"),
                form.given("email"),
                form.given("department"),
                form.flag("disabled"));
    }

    private List<Map<String, Object>> done(String name, Request order) {
        backend.run(caller, order);
        return list(Optional.of(name));
    }

    private List<Map<String, Object>> list(Optional<String> name) {
        List<AccountView> found = backend.ask(caller, new AccountsQuery(false, name));
        if (name.isPresent() && found.isEmpty()) throw unknown("account", name.get());
        return found.stream().map(AccountCounter::row).toList();
    }

    private UserId account(String name) {
        return backend.ask(caller, new AccountsQuery(false, Optional.of(name))).stream()
                .map(AccountView::id)
                .findFirst()
                .orElseThrow(() -> unknown("account", name));
    }

    static Refused unknown(String kind, String name) {
        return new Refused(Refused.Kind.NOT_FOUND, "kernel.not-found", "kind", kind, "id", name);
    }

    private static Map<String, Object> row(AccountView view) {
        return Columns.of()
                .with("name", view.name())
                .with("id", view.id())
                .with("first_name", view.named().firstName())
                .with("last_name", view.named().lastName())
                .with("email", view.named().email())
                .with("department", view.named().department())
                .with("disabled", view.disabled())
                .with("locked_until", view.lockedUntil())
                .with("password_valid_to", view.passwordEnds())
                .with("last_sign_on", view.lastSignOn())
                .with("user_of_engine", view.listed())
                .with("groups", view.groups())
                .map();
    }

    private static Optional<Instant> time(Form form, String field) throws Denied {
        String text = form.optional(field);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw new Denied("invalid_request", "A time is written like 2027-01-31T12:00:00Z.");
        }
    }
}
