package org.reeve.agent.protocol.storage;

import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** How full a storage domain is, in bytes. */
public record DomainStats(
        @AsText long disktotal,
        @AsText long diskfree,
        @AsText Optional<Long> mdasize,
        @AsText Optional<Long> mdafree,
        Optional<Boolean> mdavalid,
        Optional<Boolean> mdathreshold) {}
