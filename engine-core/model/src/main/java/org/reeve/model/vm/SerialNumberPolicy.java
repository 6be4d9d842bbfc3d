package org.reeve.model.vm;

/** What a guest is told as the serial number of its machine. */
public enum SerialNumberPolicy {
    /** The id of the host it runs on. */
    HOST,
    /** The id of the machine. */
    VM,
    /** What somebody wrote. */
    CUSTOM,
    NONE
}
