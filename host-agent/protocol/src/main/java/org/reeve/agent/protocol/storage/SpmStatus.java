package org.reeve.agent.protocol.storage;

/** Who may change the metadata of a storage pool. */
public record SpmStatus(SpmRole spmStatus, int spmId, long spmLver) {}
