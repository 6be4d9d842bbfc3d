package org.reeve.restapi.service.user;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import org.reeve.backend.user.GroupView;
import org.reeve.backend.user.PermissionView;
import org.reeve.backend.user.RoleView;
import org.reeve.backend.user.UserView;
import org.reeve.model.Id;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.RoleType;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Domain;
import org.reeve.restapi.types.Group;
import org.reeve.restapi.types.Permission;
import org.reeve.restapi.types.Permit;
import org.reeve.restapi.types.Role;
import org.reeve.restapi.types.User;

/** Users, roles and permissions as the API has them. */
final class UserMapping {

    private UserMapping() {}

    static User type(UserView view) {
        var user = new User();
        user.setId(view.id().toString());
        user.setUserName(view.name() + "@" + authorization(view.profile()));
        user.setPrincipal(view.name());
        user.setName(view.firstName());
        user.setLastName(view.lastName());
        user.setEmail(view.email());
        user.setDepartment(view.department());
        user.setNamespace(view.namespace());
        user.setDomainEntryId(view.externalId());
        user.setDomain(domain(view.profile()));
        return user;
    }

    static Group type(GroupView view) {
        var group = new Group();
        group.setId(view.id().toString());
        group.setName(view.name());
        group.setNamespace(view.namespace());
        group.setDomainEntryId(view.externalId());
        group.setDomain(domain(view.profile()));
        return group;
    }

    static Domain domain(String profile) {
        byte[] name = authorization(profile).getBytes(StandardCharsets.UTF_8);
        Domain domain =
                Refs.to(Domain::new, "domains", HexFormat.of().withUpperCase().formatHex(name));
        domain.setName(authorization(profile));
        return domain;
    }

    /** Clients know where users come from by this name, not by that of the profile they sign on with. */
    private static String authorization(String profile) {
        return profile + "-authz";
    }

    static Role type(RoleView view) {
        var role = new Role();
        role.setId(view.id().toString());
        role.setName(view.name());
        role.setDescription(view.description());
        role.setAdministrative(view.type() == RoleType.ADMIN);
        role.setMutable(!view.predefined());
        return role;
    }

    static Permit type(ActionGroup group) {
        var permit = new Permit();
        permit.setId(Integer.toString(group.code()));
        permit.setName(group.name().toLowerCase(Locale.ROOT));
        permit.setAdministrative(group.role() == RoleType.ADMIN);
        return permit;
    }

    static Permission type(PermissionView view) {
        var permission = new Permission();
        permission.setId(view.id().toString());
        permission.setRole(Refs.role(view.role()));
        permission.setUser(Refs.user(view.user()));
        Id object = view::object;
        Consumer<Permission> on =
                switch (view.kind()) {
                    case VM -> p -> p.setVm(Refs.vm(object));
                    case HOST -> p -> p.setHost(Refs.host(object));
                    case CLUSTER -> p -> p.setCluster(Refs.cluster(object));
                    case DATA_CENTER -> p -> p.setDataCenter(Refs.dataCenter(object));
                    case TEMPLATE -> p -> p.setTemplate(Refs.template(object));
                    case DISK -> p -> p.setDisk(Refs.disk(object));
                    case STORAGE_DOMAIN -> p -> p.setStorageDomain(Refs.storageDomain(object));
                    // On the whole system, or on something the API's permissions cannot name.
                    default -> p -> {};
                };
        on.accept(permission);
        return permission;
    }
}
