package org.reeve.restapi.service.sso;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Request;
import org.reeve.backend.signon.AccountView;
import org.reeve.backend.signon.AccountsQuery;
import org.reeve.backend.signon.AddAccountGroup;
import org.reeve.backend.signon.RemoveAccount;
import org.reeve.backend.signon.SetMembership;
import org.reeve.model.user.UserId;

/** Groups of the internal domain, and who is in them. */
final class GroupCounter {

    private final Backend backend;
    private final Caller caller;

    GroupCounter(Backend backend, Caller caller) {
        this.backend = backend;
        this.caller = caller;
    }

    List<Map<String, Object>> serve(List<String> path, String method, Form form) throws Denied {
        return switch (method + " " + path.size()) {
            case "GET 0" -> list();
            case "POST 0" -> done(new AddAccountGroup.Order(form.required("name")));
            case "DELETE 1" -> done(new RemoveAccount.Order(find(true, path.getFirst()), true));
            // POST group/members, DELETE group/members/member
            case "POST 2" -> done(membership(path.getFirst(), form.required("member"), true));
            case "DELETE 3" -> done(membership(path.getFirst(), path.get(2), false));
            default -> throw Counters.nothing();
        };
    }

    private SetMembership.Order membership(String group, String member, boolean in) {
        return new SetMembership.Order(member(member), find(true, group), in);
    }

    /** An account, or a group when there is no such account. */
    private UserId member(String name) {
        return backend.ask(caller, new AccountsQuery(false, Optional.of(name))).stream()
                .map(AccountView::id)
                .findFirst()
                .orElseGet(() -> find(true, name));
    }

    private UserId find(boolean group, String name) {
        return backend.ask(caller, new AccountsQuery(group, Optional.of(name))).stream()
                .map(AccountView::id)
                .findFirst()
                .orElseThrow(() -> AccountCounter.unknown("group", name));
    }

    private List<Map<String, Object>> done(Request order) {
        backend.run(caller, order);
        return list();
    }

    private List<Map<String, Object>> list() {
        return backend.ask(caller, new AccountsQuery(true, Optional.empty())).stream()
                .map(view -> Columns.of()
                        .with("name", view.name())
                        .with("id", view.id())
                        .with("group_of_engine", view.listed())
                        .with("groups", view.groups())
                        .map())
                .toList();
    }
}
