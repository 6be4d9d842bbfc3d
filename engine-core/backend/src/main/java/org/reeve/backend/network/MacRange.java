package org.reeve.backend.network;

import org.reeve.model.network.MacAddress;

/** Hardware addresses from one to another, both included. */
public record MacRange(MacAddress first, MacAddress last) {}
