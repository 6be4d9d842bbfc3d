package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** How much memory a machine has been left with, in kibibytes. */
public record Balloon(
        @JsonProperty("balloon_cur") @AsText Optional<Long> current,
        @JsonProperty("balloon_max") @AsText Optional<Long> max,
        @JsonProperty("balloon_min") @AsText Optional<Long> min,
        @JsonProperty("balloon_target") @AsText Optional<Long> target,
        @JsonProperty("ballooning_enabled") @AsText Optional<Boolean> enabled) {}
