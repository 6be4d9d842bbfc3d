package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** Where one logical processor of a host sits. */
public record CpuFacts(
        @JsonProperty("cpu_id") Optional<Integer> cpu,
        @JsonProperty("core_id") Optional<Integer> core,
        @JsonProperty("die_id") Optional<Integer> die,
        @JsonProperty("socket_id") Optional<Integer> socket,
        @JsonProperty("numa_cell_id") Optional<Integer> node) {}
