package org.reeve.agent.protocol.task;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a storage task is in its life. */
public enum TaskState {
    @JsonProperty("init")
    INIT,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("finished")
    FINISHED,
    @JsonProperty("aborting")
    ABORTING,
    @JsonProperty("cleaning")
    CLEANING,
    @JsonEnumDefaultValue
    @JsonProperty("unknown")
    UNKNOWN
}
