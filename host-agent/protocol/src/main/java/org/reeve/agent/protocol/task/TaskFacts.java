package org.reeve.agent.protocol.task;

import java.util.UUID;

/** What a storage task does. */
public record TaskFacts(UUID id, String verb) {}
