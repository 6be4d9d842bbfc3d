package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.event.EventType;
import org.reeve.model.user.UserId;

/** The people and groups of the domains, of whom the engine lists those that were added to it. So far there is one domain, its own. */
@Dependent
public class Directory {

    /** Nobody administers an engine without it. */
    static final UserId ADMINISTRATOR = new UserId(UUID.fromString("fdfc627c-d875-11e0-90f0-83df133b58cc"));

    /**
     * Somebody, as a client names him.
     *
     * @param name as the domain has it, without the domain
     * @param externalId the domain's own id, which goes before the name
     */
    public record Named(String profile, Optional<String> name, Optional<String> externalId) {}

    record Entry(UserId id, String name, boolean known) {}

    Optional<Entry> find(String kind, Named named, Store store) {
        return store.sql()
                .first(
                        """
                        select id, name, known from app_user where kind = ? and profile = ?
                            and (?::text is null or external_id = ?) and (?::text is null or name = ?)
                            and num_nonnulls(?::text, ?::text) > 0""",
                        row -> new Entry(
                                new UserId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getBoolean("known")),
                        kind,
                        named.profile(),
                        named.externalId(),
                        named.externalId(),
                        named.name(),
                        named.name(),
                        named.externalId(),
                        named.name());
    }

    Optional<Entry> find(String kind, UserId id, Store store) {
        return store.sql()
                .first(
                        "select id, name, known from app_user where kind = ? and id = ? and known",
                        row -> new Entry(id, row.getString("name"), true),
                        kind,
                        id);
    }

    Verdict there(Optional<Entry> entry, Named named) {
        return Verdict.invalidIf(
                entry.isEmpty(),
                "user.not-in-directory",
                "name",
                named.name().or(named::externalId).orElse(""),
                "domain",
                named.profile());
    }

    /** Added once more nothing happens, and the client gets what there is. */
    void add(Entry entry, Store store) {
        store.created(entry.id());
        if (!entry.known()) {
            store.sql().run("update app_user set known = true where id = ?", entry.id());
            store.added(entry.id());
            store.log(EventType.USER_ADD, Facts.about(entry.id(), entry.name()));
        }
    }

    /** The domain keeps its entry; what the engine had to do with it is forgotten. */
    void forget(Entry entry, EventType event, Store store) {
        Rights.takeFrom(store, entry.id());
        for (String table : new String[] {"session", "tag_user", "user_property", "event_subscription"}) {
            store.sql().run("delete from " + table + " where user_id = ?", entry.id());
        }
        store.sql().run("update app_user set known = false where id = ?", entry.id());
        store.removed(entry.id());
        store.log(event, Facts.about(entry.id(), entry.name()));
    }
}
