package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.Optional;
import java.util.UUID;

/** One place that storage domains live in; a local one has only its path, in {@code connection}. */
public record ServerConnection(
        UUID id,
        @JsonAlias({"path", "export", "spec"}) Optional<String> connection,
        Optional<String> user,
        Optional<String> password) {

    public static ServerConnection local(UUID id, String path) {
        return new ServerConnection(id, Optional.of(path), Optional.empty(), Optional.empty());
    }
}
