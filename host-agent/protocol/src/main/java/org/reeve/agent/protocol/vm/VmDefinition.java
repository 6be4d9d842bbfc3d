package org.reeve.agent.protocol.vm;

import java.util.Optional;
import java.util.UUID;

/** A machine as the agent has taken it over. */
public record VmDefinition(
        UUID vmId,
        VmState status,
        Optional<String> vmName,
        Optional<Long> memSize,
        Optional<Integer> smp,
        Optional<Long> pid,
        Optional<String> xml,
        Optional<Boolean> kvmEnable) {}
