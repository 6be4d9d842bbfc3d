package org.reeve.backend.pool;

import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.model.pool.VmPoolType;

/**
 * What somebody wants a pool of machines to be; what is absent stays as it is, or as usual.
 *
 * @param size how many machines it shall have
 */
public record PoolChange(
        Naming naming,
        Optional<Integer> size,
        Optional<VmPoolType> type,
        Optional<Boolean> stateful,
        Optional<Integer> prestarted,
        Optional<Integer> perUser,
        Optional<Boolean> autoStorage,
        Optional<Boolean> latestTemplate) {}
