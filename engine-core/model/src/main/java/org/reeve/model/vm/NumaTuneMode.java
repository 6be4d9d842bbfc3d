package org.reeve.model.vm;

/** How strictly the memory of a virtual NUMA node is kept on the host's nodes it is pinned to. */
public enum NumaTuneMode {
    STRICT,
    INTERLEAVE,
    PREFERRED
}
