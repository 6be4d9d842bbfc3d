package org.reeve.backend.vm;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.vm.VmId;

/** The machines the caller may see, or one of them. */
public record VmsQuery(Optional<VmId> vm) implements ListQuery<VmView> {

    public static VmsQuery all() {
        return new VmsQuery(Optional.empty());
    }

    public static VmsQuery of(VmId vm) {
        return new VmsQuery(Optional.of(vm));
    }
}
