package org.reeve.model.vm;

/** Which processor a guest sees. */
public enum CpuMode {
    /** The one that every host of the cluster can offer, or one of its own. */
    CUSTOM,
    /** One as like the host's as libvirt can describe. */
    HOST_MODEL,
    /** The host's own. */
    HOST_PASSTHROUGH
}
