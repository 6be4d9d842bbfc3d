package org.reeve.backend.vm;

import org.reeve.backend.api.ListQuery;
import org.reeve.model.vm.VmId;

/** The network cards of a machine. */
public record NicsQuery(VmId vm) implements ListQuery<NicView> {}
