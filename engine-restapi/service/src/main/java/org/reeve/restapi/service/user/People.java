package org.reeve.restapi.service.user;

import org.reeve.backend.api.Refused;
import org.reeve.backend.user.RoleView;
import org.reeve.backend.user.RolesQuery;
import org.reeve.backend.user.UserView;
import org.reeve.backend.user.UsersQuery;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.UserId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.types.Permission;
import org.reeve.restapi.types.Role;
import org.reeve.restapi.types.User;

/** Finds the roles, users and groups that a body refers to, by id or by name. */
final class People {

    private final Exchange exchange;

    People(Exchange exchange) {
        this.exchange = exchange;
    }

    RoleId role(Role given) {
        Given.required(given, "role");
        if (given.getId() != null) return Given.id(given.getId(), RoleId::new);
        String name = Given.required(given.getName(), "role.id");
        return exchange.ask(RolesQuery.all()).stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .map(RoleView::id)
                .orElseThrow(() -> unknown("role", name));
    }

    UserId person(Permission given) {
        if (given.getGroup() != null) return Given.id(given.getGroup().getId(), UserId::new);
        User user = Given.required(given.getUser(), "user");
        if (user.getId() != null) return Given.id(user.getId(), UserId::new);
        String name = Given.required(user.getUserName(), "user.id");
        return exchange.ask(UsersQuery.all()).stream()
                .filter(view -> name.equals(UserMapping.type(view).getUserName())
                        || name.equals(view.name() + "@" + view.profile()))
                .findFirst()
                .map(UserView::id)
                .orElseThrow(() -> unknown("user", name));
    }

    private static Refused unknown(String kind, String name) {
        return new Refused(Refused.Kind.NOT_FOUND, "search.name-unknown", "kind", kind, "name", name);
    }
}
