package org.reeve.backend.host;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.reeve.backend.kernel.SearchedKinds;
import org.reeve.logic.search.Searchable;

/** Lets hosts be searched by their network cards. */
@Dependent
public class HostNicKind implements SearchedKinds {

    @Override
    public List<Searchable> kinds() {
        return List.of(HostSearch.NIC);
    }
}
