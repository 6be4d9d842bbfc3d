package org.reeve.agent.protocol.host;

import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/**
 * How much of a node's memory is left.
 *
 * @param memFree mebibytes
 * @param memPercent in use
 */
public record NumaMemory(@AsText Optional<Long> memFree, Optional<Integer> memPercent) {}
