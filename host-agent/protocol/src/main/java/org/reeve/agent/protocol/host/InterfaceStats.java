package org.reeve.agent.protocol.host;

import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** Traffic of one network interface, in bytes and packets since it exists. */
public record InterfaceStats(
        Optional<String> name,
        Optional<String> state,
        @AsText Optional<Long> speed,
        @AsText Optional<Long> rx,
        @AsText Optional<Long> tx,
        @AsText Optional<Long> rxErrors,
        @AsText Optional<Long> txErrors,
        @AsText Optional<Long> rxDropped,
        @AsText Optional<Long> txDropped,
        Optional<Double> sampleTime,
        Optional<String> macAddr) {}
