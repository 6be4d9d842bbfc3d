package org.reeve.agent.protocol.host;

import java.util.List;
import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/**
 * Memory of a host with the processors near it.
 *
 * @param totalMemory mebibytes
 */
public record NumaFacts(List<Integer> cpus, @AsText Optional<Long> totalMemory) {}
