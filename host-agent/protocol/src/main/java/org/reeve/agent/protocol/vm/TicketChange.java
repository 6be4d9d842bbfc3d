package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;

/** The change that sets a console password, for {@link UpdateDevice}. */
public record TicketChange(
        @JsonProperty("deviceType") String deviceType,
        String graphicsType,
        String password,
        @JsonProperty("ttl") int ttlSeconds,
        Optional<String> existingConnAction,
        Map<String, String> params) {}
