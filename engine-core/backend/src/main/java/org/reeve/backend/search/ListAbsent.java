package org.reeve.backend.search;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.logic.search.Searchable;

/** Answers {@link AbsentQuery}. */
@Dependent
public class ListAbsent implements ListHandler<AbsentQuery, Object> {

    @Override
    public Optional<Searchable> searchable(AbsentQuery query) {
        return AbsentKinds.of(query);
    }

    @Override
    public Rows<Object> rows(AbsentQuery query, Reader reader) {
        return Rows.of("p.*", AbsentKinds.NONE, row -> row);
    }
}
