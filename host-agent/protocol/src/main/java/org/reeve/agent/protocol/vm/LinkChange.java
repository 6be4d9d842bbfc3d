package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** The change that plugs or unplugs the cable of a network card, for {@link UpdateDevice}. */
public record LinkChange(
        @JsonProperty("deviceType") String deviceType,
        String alias,
        Optional<Boolean> linkActive,
        Optional<String> network) {}
