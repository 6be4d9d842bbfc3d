package org.reeve.dal.cluster;

/** A cluster as lists show it. */
public record ClusterRow(Cluster cluster, String dataCenterName, String macPoolName, Long hosts, Long vms) {}
