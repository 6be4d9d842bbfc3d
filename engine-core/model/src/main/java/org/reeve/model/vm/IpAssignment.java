package org.reeve.model.vm;

/** How a network card of a guest comes to its address. */
public enum IpAssignment {
    NONE,
    STATIC,
    DHCP,
    AUTOCONF,
    POLY_DHCP_AUTOCONF
}
