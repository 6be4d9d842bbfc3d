package org.reeve.dal.network;

/** A network in a cluster, as lists show it. */
public record ClusterNetworkRow(ClusterNetwork use, Network network) {}
