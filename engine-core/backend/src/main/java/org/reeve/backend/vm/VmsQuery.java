package org.reeve.backend.vm;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.vm.VmId;

/**
 * The machines the caller may see, or one of them.
 *
 * @param storage only those with a disk on that storage domain
 * @param nextRun as they will be after their next start
 */
public record VmsQuery(Optional<VmId> vm, Optional<StorageDomainId> storage, boolean nextRun)
        implements ListQuery<VmView> {

    public static VmsQuery all() {
        return new VmsQuery(Optional.empty(), Optional.empty(), false);
    }

    public static VmsQuery of(VmId vm) {
        return new VmsQuery(Optional.of(vm), Optional.empty(), false);
    }

    public static VmsQuery on(StorageDomainId storage) {
        return new VmsQuery(Optional.empty(), Optional.of(storage), false);
    }

    /** That one alone, if it is among these. */
    public VmsQuery only(VmId one) {
        return new VmsQuery(Optional.of(one), storage, nextRun);
    }

    public VmsQuery afterNextStart() {
        return new VmsQuery(vm, storage, true);
    }
}
