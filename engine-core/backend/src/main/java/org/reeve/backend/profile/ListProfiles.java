package org.reeve.backend.profile;

import static org.reeve.logic.search.Field.text;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.logic.search.Searchable;

/** Answers {@link ProfilesQuery}. */
@Dependent
public class ListProfiles implements ListHandler<ProfilesQuery, ProfileView> {

    private static final Searchable KIND = Searchable.plain(
            // Which table it is does not matter: these are not searched by way of other kinds.
            "Profiles",
            "disk_profile p",
            "p.id",
            "disk_profile",
            text("name", "p.name").freely(),
            text("description", "p.description").freely());

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(KIND);
    }

    @Override
    public Rows<ProfileView> rows(ProfilesQuery query, Reader reader) {
        ProfileKind.Place place = query.kind().place;
        return Rows.of(
                        "p.id, p.%s as parent, p.name, p.description, q.id as qos_id, q.data_center_id as qos_data_center"
                                .formatted(place.parentColumn()),
                        place.table() + " p left join qos q on q.id = p.qos_id",
                        ProfileRows::view)
                .whereGiven("p.id = ?", query.profile())
                .whereGiven("p.%s = ?".formatted(place.parentColumn()), query.parent())
                .where(Visible.to(reader.caller(), Sight.of(place.type()), "p.id"))
                .orderedBy("p.name, p.id");
    }
}
