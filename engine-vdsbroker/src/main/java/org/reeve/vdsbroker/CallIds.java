package org.reeve.vdsbroker;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives every call an id of its own. Agents may send an answer to everyone who listens to the same destination, so ids
 * have to differ between engines, too.
 */
final class CallIds {

    private final String prefix = UUID.randomUUID() + "-";
    private final AtomicLong last = new AtomicLong();

    String next() {
        return prefix + last.incrementAndGet();
    }
}
