package org.reeve.model.vm;

/** Who decides which processors of the host a guest's run on. */
public enum CpuPinningPolicy {
    NONE,
    /** The person who wrote the pins. */
    MANUAL,
    RESIZE_AND_PIN_NUMA,
    DEDICATED,
    ISOLATE_THREADS
}
