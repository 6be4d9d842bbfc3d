package org.reeve.backend.datacenter;

/** How much of everything there is, and how much of it is working. */
public record SummaryView(Count vms, Count hosts, Count storageDomains, Count users) {

    public record Count(int active, int total) {}
}
