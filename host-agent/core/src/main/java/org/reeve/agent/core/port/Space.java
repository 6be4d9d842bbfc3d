package org.reeve.agent.core.port;

/** Room in a storage domain. */
public record Space(long totalBytes, long freeBytes) {}
