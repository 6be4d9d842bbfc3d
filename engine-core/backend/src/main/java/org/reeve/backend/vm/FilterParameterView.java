package org.reeve.backend.vm;

import org.reeve.model.vm.FilterParameterId;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/** What a network card tells the network filter of its profile. */
public record FilterParameterView(FilterParameterId id, VmId vm, NicId nic, String name, String value) {}
