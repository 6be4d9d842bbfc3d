package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.logic.search.Searchable;

/** Answers {@link DirectoryUsersQuery}. */
@Dependent
public class ListDirectoryUsers implements ListHandler<DirectoryUsersQuery, UserView> {

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(UserSearch.ENTRIES);
    }

    @Override
    public Rows<UserView> rows(DirectoryUsersQuery query, Reader reader) {
        DirectoryRight.require(reader);
        return Rows.of(ListUsers.COLUMNS, ListUsers.TABLES, ListUsers::view)
                .where("u.kind = 'USER' and u.profile = ?", query.profile())
                .whereGiven("u.external_id = ?", query.externalId())
                .orderedBy("u.name, u.id");
    }
}
