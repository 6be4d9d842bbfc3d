package org.reeve.backend.user;

import static org.reeve.logic.search.Field.NOTHING;
import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.text;

import java.util.List;
import java.util.Map;
import org.reeve.logic.search.Field;
import org.reeve.logic.search.Meaning;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;

/** What users and groups can be searched by. Clients know a user as {@code admin@internal-authz}, people as {@code admin}. */
final class UserSearch {

    private static final Meaning.Choice KINDS =
            new Meaning.Choice(Map.of("user", List.of("USER"), "group", List.of("GROUP")));

    private static final String ALL_NAMES = "concat_ws(' ', u.name, u.first_name, u.last_name)";

    static final Searchable USERS = new Searchable(
            List.of("Users", "User"),
            ListUsers.TABLES,
            "u.id",
            "app_user",
            List.of(
                    text("name", "u.first_name").freely(),
                    text("lastname", "u.last_name").freely(),
                    text("usrname", "y.name")
                            .also("user_name", "login", "user_and_domain")
                            .within("exists (select 1 from (values %s) y(name) where %%s)".formatted(names("u")))
                            .sortedBy("lower(u.name)")
                            .freely(),
                    text("directory", "y.name")
                            .also("domain")
                            .within(
                                    "exists (select 1 from (values (u.profile), (u.profile || '-authz')) y(name) where %s)")
                            .sortedBy("lower(u.profile)"),
                    text("department", "u.department").freely(),
                    text("email", "u.email").freely(),
                    text("pool", "x.name")
                            .within(
                                    """
                                    u.id in (select y.user_id from permission y join vm_pool x on x.id = y.object_id
                                        where {permission:y.id} and {vm_pool:x.id} and %s)""")
                            .freely(),
                    choice("type", "u.kind", KINDS),
                    Field.tag("tag_user", "user_id", "u.id"),
                    id("id", "u.id").freely()),
            List.of(
                    Reference.to("Vms", on("u")),
                    Reference.to("Hosts", on("u")),
                    Reference.to("Templates", on("u")),
                    Reference.to("Events", "u.id in (select y.user_id from event y where y.id in (%s))")));

    static final Searchable GROUPS = new Searchable(
            List.of("Groups", "Group"),
            ListGroups.TABLES,
            "g.id",
            "app_user",
            List.of(
                    text("name", "y.name")
                            .also("grpname")
                            .within("exists (select 1 from (values %s) y(name) where %%s)".formatted(names("g")))
                            .sortedBy("lower(g.name)")
                            .freely(),
                    text("directory", "y.name")
                            .also("domain")
                            .within(
                                    "exists (select 1 from (values (g.profile), (g.profile || '-authz')) y(name) where %s)")
                            .sortedBy("lower(g.profile)"),
                    Field.tag("tag_user", "user_id", "g.id"),
                    id("id", "g.id").freely()),
            List.of());

    /** What a directory knows of people, whether the engine lists them or not. */
    static final Searchable ENTRIES = new Searchable(
            List.of("AdUser", "AdUsers"),
            ListUsers.TABLES,
            "u.id",
            "directory",
            List.of(
                    text("allnames", ALL_NAMES).freely(),
                    text("name", "u.first_name"),
                    text("lastname", "u.last_name"),
                    text("username", "y.name")
                            .also("usrname", "user_name", "login", "user_and_domain")
                            .within("exists (select 1 from (values %s) y(name) where %%s)".formatted(names("u")))
                            .sortedBy("lower(u.name)")
                            .freely(),
                    text("department", "u.department").freely(),
                    text("title", NOTHING),
                    text("email", "u.email").freely(),
                    id("id", "u.id")),
            List.of());

    static final Searchable GROUP_ENTRIES = new Searchable(
            List.of("AdGroup", "AdGroups"),
            ListGroups.TABLES,
            "g.id",
            "directory",
            List.of(
                    text("name", "y.name")
                            .also("groupname", "grpname", "allnames")
                            .within("exists (select 1 from (values %s) y(name) where %%s)".formatted(names("g")))
                            .sortedBy("lower(g.name)")
                            .freely(),
                    id("id", "g.id")),
            List.of());

    private static String names(String alias) {
        return "(%1$s.name), (%1$s.name || '@' || %1$s.profile), (%1$s.name || '@' || %1$s.profile || '-authz')"
                .formatted(alias);
    }

    private static String on(String alias) {
        return alias + ".id in (select y.user_id from permission y where {permission:y.id} and y.object_id in (%s))";
    }

    private UserSearch() {}
}
