package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.user.Role;
import org.reeve.dal.user.RolePermit;
import org.reeve.dal.user.Roles;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.RoleId;
import org.reeve.model.user.RoleType;

/** What holds for roles. Those that come with the engine are the same in every installation, so nobody changes them. */
@Dependent
public class RoleRules {

    static final int LONGEST_NAME = 126;

    private final Roles roles;

    @Inject
    public RoleRules(Roles roles) {
        this.roles = roles;
    }

    Optional<Role> find(RoleId role) {
        return roles.find(role);
    }

    Verdict mutable(RoleId role) {
        return roles.find(role)
                .map(found -> Verdict.refuseIf(found.predefined(), "user.role-predefined", "role", found.name()))
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "role", "id", role));
    }

    /** @param itself the role that may bear the name already */
    Verdict free(Naming naming, Optional<RoleId> itself) {
        Optional<Role> bearer = naming.name().flatMap(roles::named);
        boolean taken = bearer.filter(found -> itself.filter(found.id()::equals).isEmpty())
                .isPresent();
        return Names.check(naming, LONGEST_NAME)
                .and(Verdict.refuseIf(
                        taken, "user.role-name-taken", "name", naming.name().orElse("")));
    }

    /** Users must not become administrators by a role that says it is for users. */
    Verdict fitting(RoleType type, Collection<ActionGroup> permits) {
        List<String> beyond = permits.stream()
                .filter(group -> type == RoleType.USER && group.role() == RoleType.ADMIN)
                .map(group -> group.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        return Verdict.invalidIf(!beyond.isEmpty(), "user.role-beyond", "permits", String.join(", ", beyond));
    }

    void allow(Role role, Collection<ActionGroup> permits) {
        permits.forEach(group -> roles.add(new RolePermit(role.id(), group)));
    }

    /** Whether a role shows what is inside follows from what it allows. */
    void settle(Role role) {
        role.forPeople(role.type(), roles.permits(role.id().value()).stream().anyMatch(ActionGroup::showsChildren));
        roles.save(role);
    }

    static Facts facts(Role role) {
        return Facts.about(role.id(), role.name());
    }

    static Facts facts(Role role, ActionGroup permit) {
        return facts(role).with("permit", permit.name().toLowerCase(Locale.ROOT));
    }
}
