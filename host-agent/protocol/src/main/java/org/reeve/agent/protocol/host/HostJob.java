package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;

/** Long work that a host does by itself, watched by its id. */
public record HostJob(
        UUID id,
        JobState status,
        Optional<String> description,
        @JsonProperty("job_type") Optional<String> jobType,
        Optional<Integer> progress,
        Optional<JsonNode> error) {}
