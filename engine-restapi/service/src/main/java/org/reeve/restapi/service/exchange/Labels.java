package org.reeve.restapi.service.exchange;

import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.restapi.types.Resource;

/** What objects are called, in both directions. */
public final class Labels {

    private static final int LONGEST = 4_000;

    private Labels() {}

    public static Naming of(Resource given) {
        return new Naming(
                bounded(given.getName(), "name"),
                bounded(given.getDescription(), "description"),
                bounded(given.getComment(), "comment"));
    }

    /** What people call things is read by people; features have bounds of their own below this. */
    private static Optional<String> bounded(String text, String member) {
        if (text != null && text.length() > LONGEST) {
            throw new BadRequest(member, "is longer than " + LONGEST + " characters");
        }
        return Optional.ofNullable(text);
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
