package org.reeve.backend.kernel;

import java.util.UUID;

/** Whose permissions are somebody's: his own, those of his groups and of the groups they are in, and everyone's. */
public final class Circle {

    /** The group everybody belongs to without being listed. */
    public static final UUID EVERYONE = UUID.fromString("eee00000-0000-0000-0000-123456789eee");

    /** Opens a statement or a bracket: {@code me(id)} and {@code circle(id)} of the one user whose id is its argument. */
    public static final String WITH =
            """
            with recursive me as (select cast(? as uuid) as id),
            circle as ((select id from me union all select cast('%s' as uuid))
                union select g.group_id from app_user_group g join circle c on c.id = g.user_id)
            """
                    .formatted(EVERYONE);

    private Circle() {}
}
