package org.reeve.backend.network;

import java.util.List;
import org.reeve.model.network.MacPoolId;

/** Hardware addresses to give to NICs, as people see them. */
public record MacPoolView(
        MacPoolId id,
        String name,
        String description,
        boolean allowDuplicates,
        boolean isDefault,
        List<MacRange> ranges) {}
