package org.reeve.model.storage;

/** The layout of metadata on a storage domain. All domains of a data center share one. */
public enum StorageFormat {
    V1,
    V2,
    V3,
    V4,
    V5
}
