package org.reeve.backend.icon;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.template.IconId;

/** The pictures of machines; everybody may look at them. */
public record IconsQuery(Optional<IconId> icon) implements ListQuery<IconView> {

    public static IconsQuery all() {
        return new IconsQuery(Optional.empty());
    }

    public static IconsQuery of(IconId icon) {
        return new IconsQuery(Optional.of(icon));
    }
}
