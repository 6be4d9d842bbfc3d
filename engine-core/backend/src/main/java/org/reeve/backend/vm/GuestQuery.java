package org.reeve.backend.vm;

import org.reeve.backend.api.Query;
import org.reeve.model.vm.VmId;

/** What the guest of a machine says of itself. */
public record GuestQuery(VmId vm) implements Query<GuestView> {}
