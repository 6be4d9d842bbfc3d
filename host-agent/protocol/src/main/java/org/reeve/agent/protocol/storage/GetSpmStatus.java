package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks whether a host may change the metadata of a storage pool. */
@Verb("StoragePool.getSpmStatus")
public record GetSpmStatus(@JsonProperty("storagepoolID") UUID pool) implements Call<SpmStatus> {}
