package org.reeve.backend.disk;

import org.reeve.backend.api.Query;
import org.reeve.model.disk.DiskId;

/** The latest figures of a disk. */
public record DiskFiguresQuery(DiskId disk) implements Query<DiskFigures> {}
