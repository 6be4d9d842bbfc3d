package org.reeve.backend.template;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.reeve.backend.kernel.SearchedKinds;
import org.reeve.logic.search.Searchable;

/** Instance types as a kind of their own in searches; they are listed as templates are. */
@Dependent
public class InstanceTypeKind implements SearchedKinds {

    @Override
    public List<Searchable> kinds() {
        return List.of(TemplateSearch.INSTANCE_TYPES);
    }
}
