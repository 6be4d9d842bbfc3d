package org.reeve.backend.cluster;

import org.reeve.model.vm.VmId;

/** What a host tells of a machine beyond its state, as JSON for the columns of that name. */
public record VmDetails(VmId vm, String console, String guest) {}
