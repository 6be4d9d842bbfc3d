package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks what a storage pool consists of. */
@Verb("StoragePool.getInfo")
public record GetPool(@JsonProperty("storagepoolID") UUID pool) implements Call<Pool> {}
