package org.reeve.backend.vm;

import java.util.List;
import org.reeve.backend.api.Query;
import org.reeve.model.vm.VmId;

/** The network cards of a machine. */
public record NicsQuery(VmId vm) implements Query<List<NicView>> {}
