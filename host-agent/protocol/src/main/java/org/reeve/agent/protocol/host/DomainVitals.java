package org.reeve.agent.protocol.host;

import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** Whether a host can reach a storage domain. */
public record DomainVitals(
        Optional<Boolean> valid,
        Optional<Boolean> actual,
        Optional<Boolean> acquired,
        Optional<Integer> code,
        @AsText Optional<Double> delay,
        @AsText Optional<Double> lastCheck,
        Optional<Integer> version) {}
