package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Takes the right to change the metadata of a storage pool from a host. */
@Verb("StoragePool.spmStop")
public record StopSpm(@JsonProperty("storagepoolID") UUID pool) implements Call<Void> {}
