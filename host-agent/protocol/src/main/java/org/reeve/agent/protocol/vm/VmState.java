package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What a machine is doing, in the words of the wire. */
public enum VmState {
    @JsonProperty("Up")
    UP,
    @JsonProperty("Down")
    DOWN,
    @JsonProperty("Paused")
    PAUSED,
    @JsonProperty("Powering up")
    POWERING_UP,
    @JsonProperty("Powering down")
    POWERING_DOWN,
    @JsonProperty("RebootInProgress")
    REBOOTING,
    @JsonProperty("WaitForLaunch")
    WAIT_FOR_LAUNCH,
    @JsonProperty("Migration Source")
    MIGRATION_SOURCE,
    @JsonProperty("Migration Destination")
    MIGRATION_DESTINATION,
    @JsonProperty("Saving State")
    SAVING,
    @JsonProperty("Restoring state")
    RESTORING,
    @JsonEnumDefaultValue
    @JsonProperty("Unknown")
    UNKNOWN
}
