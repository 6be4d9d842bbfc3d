package org.reeve.agent.protocol.host;

import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** The processors of a host; feature flags and models are one comma separated text, as agents print them. */
public record Processors(
        Optional<String> cpuModel,
        Optional<String> cpuFlags,
        @AsText Optional<Integer> cpuCores,
        @AsText Optional<Integer> cpuThreads,
        @AsText Optional<Integer> cpuSockets,
        @AsText Optional<Double> cpuSpeed,
        Optional<String> onlineCpus) {}
