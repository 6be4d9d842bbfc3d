package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.logic.search.Searchable;

/** Answers {@link DirectoryGroupsQuery}. */
@Dependent
public class ListDirectoryGroups implements ListHandler<DirectoryGroupsQuery, GroupView> {

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(UserSearch.GROUP_ENTRIES);
    }

    @Override
    public Rows<GroupView> rows(DirectoryGroupsQuery query, Reader reader) {
        DirectoryRight.require(reader);
        return Rows.of("g.*", ListGroups.TABLES, ListGroups::view)
                .where("g.kind = 'GROUP' and g.profile = ?", query.profile())
                .whereGiven("g.external_id = ?", query.externalId())
                .orderedBy("g.name, g.id");
    }
}
