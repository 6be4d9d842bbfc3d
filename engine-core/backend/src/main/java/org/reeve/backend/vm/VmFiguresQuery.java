package org.reeve.backend.vm;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.vm.VmId;

/** The latest figures of a machine; or of all that the caller may see. */
public record VmFiguresQuery(Optional<VmId> vm) implements ListQuery<VmFigures> {

    public VmFiguresQuery(VmId vm) {
        this(Optional.of(vm));
    }

    public static VmFiguresQuery all() {
        return new VmFiguresQuery(Optional.empty());
    }
}
