package org.reeve.backend.vm;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.vm.VmId;

/** The network cards of a machine; or of all that the caller may see. */
public record NicsQuery(Optional<VmId> vm) implements ListQuery<NicView> {

    public NicsQuery(VmId vm) {
        this(Optional.of(vm));
    }

    public static NicsQuery all() {
        return new NicsQuery(Optional.empty());
    }
}
