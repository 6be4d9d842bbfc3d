package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which processors and memory of a host are near each other.
 *
 * @param numaNodes by their number, as text
 * @param distances from every node to every other, in the nodes' order
 * @param agentCpus processors the agent keeps for itself
 */
public record Topology(
        Map<String, NumaFacts> numaNodes,
        @JsonProperty("numaNodeDistance") Map<String, List<Integer>> distances,
        @JsonProperty("cpuTopology") List<CpuFacts> cpus,
        Optional<Integer> autoNumaBalancing,
        @JsonProperty("vdsmToCpusAffinity") List<Integer> agentCpus) {}
