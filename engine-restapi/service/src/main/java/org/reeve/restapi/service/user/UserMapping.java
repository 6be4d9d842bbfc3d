package org.reeve.restapi.service.user;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.reeve.backend.user.GroupView;
import org.reeve.backend.user.PermissionView;
import org.reeve.backend.user.RoleView;
import org.reeve.backend.user.UserPropertyView;
import org.reeve.backend.user.UserView;
import org.reeve.model.Id;
import org.reeve.model.user.RoleType;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Domain;
import org.reeve.restapi.types.Group;
import org.reeve.restapi.types.Permission;
import org.reeve.restapi.types.Property;
import org.reeve.restapi.types.Resource;
import org.reeve.restapi.types.Role;
import org.reeve.restapi.types.SshPublicKey;
import org.reeve.restapi.types.User;
import org.reeve.restapi.types.UserOption;
import org.reeve.restapi.types.VmPool;

/** Users, roles and permissions as the API has them. */
final class UserMapping {

    private UserMapping() {}

    static User type(UserView view) {
        var user = new User();
        user.setId(view.id().toString());
        user.setUserName(view.name() + "@" + Directories.authorization(view.profile()));
        user.setPrincipal(view.name());
        user.setName(view.firstName());
        user.setLastName(view.lastName());
        user.setEmail(view.email());
        user.setDepartment(view.department());
        user.setNamespace(view.namespace());
        user.setDomainEntryId(Directories.encoded(view.externalId()));
        user.setDomain(domain(view.profile()));
        if (!view.options().isEmpty()) user.setUserOptions(options(view.options()));
        return user;
    }

    static Group type(GroupView view) {
        var group = new Group();
        group.setId(view.id().toString());
        group.setName(view.name());
        group.setNamespace(view.namespace());
        group.setDomainEntryId(Directories.encoded(view.externalId()));
        group.setDomain(domain(view.profile()));
        return group;
    }

    static Domain domain(String profile) {
        String name = Directories.authorization(profile);
        Domain domain = Refs.to(Domain::new, "domains", Directories.encoded(name));
        domain.setName(name);
        return domain;
    }

    /** As the domain shows an entry of its own: under the domain's id for it. */
    static <T extends Resource> T entry(T person, String domainEntry) {
        person.setId(domainEntry);
        return person;
    }

    private static List<Property> options(Map<String, String> options) {
        return options.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(option -> {
                    var property = new Property();
                    property.setName(option.getKey());
                    property.setValue(option.getValue());
                    return property;
                })
                .toList();
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

    static Permission type(PermissionView view) {
        var permission = new Permission();
        permission.setId(view.id().toString());
        permission.setRole(Refs.role(view.role()));
        if (view.group()) permission.setGroup(Refs.to(Group::new, "groups", view.user()));
        else permission.setUser(Refs.user(view.user()));
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
                    case VM_POOL -> p -> p.setVmPool(Refs.to(VmPool::new, "vmpools", object));
                    // On the whole system, or on something the API's permissions cannot name.
                    default -> p -> {};
                };
        on.accept(permission);
        return permission;
    }

    static UserOption option(UserPropertyView view) {
        var option = new UserOption();
        option.setId(view.id().toString());
        option.setName(view.name());
        option.setContent(view.content());
        option.setUser(Refs.user(view.user()));
        return option;
    }

    static SshPublicKey key(UserPropertyView view) {
        var key = new SshPublicKey();
        key.setId(view.id().toString());
        key.setContent(view.content());
        key.setUser(Refs.user(view.user()));
        return key;
    }
}
