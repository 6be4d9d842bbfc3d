package org.reeve.model.vm;

/** A choice of a machine's own, or the one of its cluster. */
public enum Inheritable {
    INHERIT,
    TRUE,
    FALSE
}
