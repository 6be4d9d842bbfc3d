package org.reeve.agent.core.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** One thing the agent must still know after it was killed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(Entry.Answered.class),
    @JsonSubTypes.Type(Entry.Ordered.class),
    @JsonSubTypes.Type(Entry.Raised.class),
    @JsonSubTypes.Type(Entry.Delivered.class),
    @JsonSubTypes.Type(Entry.Known.class),
    @JsonSubTypes.Type(Entry.Forgotten.class),
    @JsonSubTypes.Type(Entry.Setting.class)
})
public sealed interface Entry {

    /** The kinds of things that are known by an id and forgotten again. */
    enum Kind {
        VM,
        TASK
    }

    @JsonTypeName("answered")
    record Answered(String key, JsonNode answer, long atMillis) implements Entry {}

    /** An order was accepted; numbers count within one boot of the host. */
    @JsonTypeName("ordered")
    record Ordered(String boot, long number) implements Entry {}

    /** An event that no engine has heard yet; {@code done} is the last order processed when it was raised. */
    @JsonTypeName("raised")
    record Raised(long number, String method, JsonNode params, long notifyTime, long done) implements Entry {}

    @JsonTypeName("delivered")
    record Delivered(long number) implements Entry {}

    @JsonTypeName("known")
    record Known(Kind kind, UUID id, JsonNode facts) implements Entry {}

    @JsonTypeName("forgotten")
    record Forgotten(Kind kind, UUID id) implements Entry {}

    @JsonTypeName("setting")
    record Setting(String name, JsonNode value) implements Entry {}
}
