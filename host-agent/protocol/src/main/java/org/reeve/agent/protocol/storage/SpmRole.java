package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a host stands on the way to changing pool metadata. */
public enum SpmRole {
    @JsonProperty("Free")
    FREE,
    @JsonProperty("Contend")
    CONTEND,
    @JsonProperty("SPM")
    SPM,
    @JsonEnumDefaultValue
    @JsonProperty("Unknown")
    UNKNOWN
}
