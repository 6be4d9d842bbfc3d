package org.reeve.restapi.service.exchange;

import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.restapi.types.Resource;

/** What objects are called, in both directions. */
public final class Labels {

    private Labels() {}

    public static Naming of(Resource given) {
        return new Naming(
                Optional.ofNullable(given.getName()),
                Optional.ofNullable(given.getDescription()),
                Optional.ofNullable(given.getComment()));
    }

    /** @param id shown as it is */
    public static <T extends Resource> T label(T type, Object id, String name, String description, String comment) {
        type.setId(id.toString());
        type.setName(name);
        type.setDescription(description);
        type.setComment(comment);
        return type;
    }
}
