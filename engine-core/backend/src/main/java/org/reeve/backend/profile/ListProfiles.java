package org.reeve.backend.profile;

import jakarta.enterprise.context.Dependent;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;

/** Answers {@link ProfilesQuery}. */
@Dependent
public class ListProfiles implements ListHandler<ProfilesQuery, ProfileView> {

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
