package org.reeve.restapi.service.user;

import java.util.Locale;
import java.util.stream.Stream;
import org.reeve.backend.user.RoleView;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.RoleType;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Permit;

/** What roles permit, as the API has it. */
public final class PermitMapping {

    private PermitMapping() {}

    public static Permit type(ActionGroup group) {
        var permit = new Permit();
        permit.setId(Integer.toString(group.code()));
        permit.setName(group.name().toLowerCase(Locale.ROOT));
        permit.setAdministrative(group.role() == RoleType.ADMIN);
        return permit;
    }

    /** As part of a role. */
    static Stream<Permit> types(RoleView role) {
        return role.permits().stream().map(group -> {
            Permit permit = type(group);
            permit.setRole(Refs.role(role.id()));
            return permit;
        });
    }
}
