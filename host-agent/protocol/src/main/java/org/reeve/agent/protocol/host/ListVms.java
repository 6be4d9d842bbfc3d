package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks which machines a host knows: ids only, unless the full status is asked for. */
@Verb("Host.getVMList")
public record ListVms(Optional<Boolean> fullStatus, List<UUID> vmList, Optional<Boolean> onlyUUID)
        implements Call<List<JsonNode>> {

    public boolean idsOnly() {
        return !fullStatus.orElse(false);
    }
}
