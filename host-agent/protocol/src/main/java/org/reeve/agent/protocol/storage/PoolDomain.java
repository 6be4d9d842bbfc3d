package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** A storage domain as its pool sees it; sizes in bytes. */
public record PoolDomain(
        String status,
        @AsText Optional<Long> diskfree,
        @AsText Optional<Long> disktotal,
        Optional<Integer> version,
        Optional<String> isoprefix,
        List<JsonNode> alerts) {}
