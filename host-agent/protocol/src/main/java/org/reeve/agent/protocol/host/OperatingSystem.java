package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** The operating system of a host. */
public record OperatingSystem(
        Optional<String> name,
        Optional<String> release,
        Optional<String> version,
        @JsonProperty("pretty_name") Optional<String> prettyName) {}
