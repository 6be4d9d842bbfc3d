package org.reeve.model.vm;

/** The medium on which files are put before a guest. */
public enum PayloadType {
    CDROM,
    FLOPPY
}
