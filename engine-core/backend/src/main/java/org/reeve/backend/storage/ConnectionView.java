package org.reeve.backend.storage;

import org.reeve.model.storage.StorageConnectionId;

/** A way to storage as it is shown: without who logs in there. */
public record ConnectionView(StorageConnectionId id, StoragePlace place) {}
