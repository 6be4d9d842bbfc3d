package org.reeve.backend.vm;

import org.reeve.backend.api.ListQuery;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/** What a network card of a machine tells its network filter. */
public record FilterParametersQuery(VmId vm, NicId nic) implements ListQuery<FilterParameterView> {}
