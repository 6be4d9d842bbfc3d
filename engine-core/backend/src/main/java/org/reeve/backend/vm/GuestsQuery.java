package org.reeve.backend.vm;

import java.util.Optional;
import org.reeve.backend.api.ListQuery;
import org.reeve.model.vm.VmId;

/** What the guest of a machine says of itself, or those of all machines that the caller may see. */
public record GuestsQuery(Optional<VmId> vm) implements ListQuery<GuestView> {

    public static GuestsQuery of(VmId vm) {
        return new GuestsQuery(Optional.of(vm));
    }

    public static GuestsQuery all() {
        return new GuestsQuery(Optional.empty());
    }
}
