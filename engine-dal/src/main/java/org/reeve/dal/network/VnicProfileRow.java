package org.reeve.dal.network;

import java.util.UUID;

/** A vNIC profile as lists show it. */
public record VnicProfileRow(VnicProfile profile, String networkName, UUID dataCenterId, String dataCenterName) {}
