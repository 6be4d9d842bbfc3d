package org.reeve.restapi.service.user;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reeve.backend.user.AddRole;
import org.reeve.backend.user.UpdateRole;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.RoleType;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.types.Permit;
import org.reeve.restapi.types.Role;

/** Orders about roles out of what clients send. */
final class RoleMapping {

    private RoleMapping() {}

    static AddRole.Order add(Role given) {
        Given.required(given.getName(), "role.name");
        List<Permit> permits = Given.required(given.getPermits(), "role.permits.id");
        return new AddRole.Order(
                Labels.of(given),
                type(Given.or(given.getAdministrative(), false)),
                permits.stream().map(RoleMapping::permit).collect(Collectors.toSet()));
    }

    static UpdateRole.Order update(RoleId role, Role given) {
        return new UpdateRole.Order(
                role,
                Labels.of(given),
                Optional.ofNullable(given.getAdministrative()).map(RoleMapping::type));
    }

    private static RoleType type(boolean administrative) {
        return administrative ? RoleType.ADMIN : RoleType.USER;
    }

    /** By id or by name. */
    static ActionGroup permit(Permit given) {
        if (given.getId() != null) return permit(given.getId());
        String name = Given.required(given.getName(), "permit.id|name");
        return Given.as(name, "permit.name", text -> ActionGroup.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    static ActionGroup permit(String id) {
        return Given.as(id, "permit.id", text -> ActionGroup.of(Integer.parseInt(text)));
    }
}
