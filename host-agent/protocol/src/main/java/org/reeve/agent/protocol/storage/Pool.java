package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.UUID;

/** A storage pool with its domains. */
public record Pool(@JsonProperty("info") PoolFacts facts, @JsonProperty("dominfo") Map<UUID, PoolDomain> domains) {}
