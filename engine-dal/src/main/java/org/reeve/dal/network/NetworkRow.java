package org.reeve.dal.network;

/** A network as lists show it. */
public record NetworkRow(Network network, String dataCenterName) {}
