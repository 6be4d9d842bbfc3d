package org.reeve.backend.vm;

import org.reeve.backend.api.Query;
import org.reeve.model.vm.VmId;

/** The latest figures of a machine. */
public record VmFiguresQuery(VmId vm) implements Query<VmFigures> {}
