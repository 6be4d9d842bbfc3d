package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;
import org.reeve.agent.protocol.json.AsNumber;

/** Makes the places that storage domains live in reachable from a host. */
@Verb("StoragePool.connectStorageServer")
public record ConnectServers(
        @JsonProperty("storagepoolID") UUID pool,
        @JsonProperty("domainType") @AsNumber StorageType type,
        @JsonProperty("connectionParams") List<ServerConnection> connections)
        implements Call<List<ConnectionStatus>> {}
