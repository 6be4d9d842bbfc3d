package org.reeve.backend.search;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Query;

/** The object of a kind that bears a name, for clients that know no ids. Absent when there is none that the caller may see. */
public record IdOfName(Kind kind, String name) implements Query<Optional<UUID>> {

    /** The kinds of objects that clients name. */
    public enum Kind {
        DATA_CENTER,
        CLUSTER,
        HOST,
        STORAGE_DOMAIN,
        TEMPLATE,
        VM,
        NETWORK,
        MAC_POOL,
        AFFINITY_LABEL,
        SCHEDULING_POLICY,
        TAG
    }
}
