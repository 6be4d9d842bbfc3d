package org.reeve.backend.icon;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reeve.backend.kernel.Store;

/** The pictures that somebody brings along with what a machine or template shall be. */
public record Pictures(Optional<Picture> small, Optional<Picture> large) {

    public static final Pictures NONE = new Pictures(Optional.empty(), Optional.empty());

    public Stream<Picture> all() {
        return Stream.concat(small.stream(), large.stream());
    }

    /** Keeps them among those of the engine. */
    public void keep(Store store) {
        all().forEach(picture -> store.sql()
                .run(
                        """
                        insert into icon (id, family, size, media_type, content) values (?, '', ?, ?, decode(?, 'base64'))
                        on conflict (id) do nothing""",
                        picture.id(),
                        small.filter(picture::equals).isPresent() ? "SMALL" : "LARGE",
                        picture.mediaType(),
                        picture.content()));
    }

    /** Forgets those of these that nothing is shown by any more. */
    public static void forget(Stream<UUID> icons, Store store) {
        List<UUID> all = icons.toList();
        if (all.isEmpty()) {
            return;
        }
        store.sql()
                .run(
                        """
                        delete from icon i where i.id = any (?) and not i.predefined and not exists (
                            select from (select settings from vm union all select settings from template
                                union all select machine -> 'settings' from vm_pool) s
                            where i.id::text in (s.settings #>> '{links,smallIcon}', s.settings #>> '{links,largeIcon}'))""",
                        all);
    }
}
