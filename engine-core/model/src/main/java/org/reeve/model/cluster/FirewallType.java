package org.reeve.model.cluster;

/** What keeps unwanted traffic from the hosts of a cluster. */
public enum FirewallType {
    IPTABLES,
    FIREWALLD
}
