package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Makes a storage pool on domains that have none. */
@Verb("StoragePool.create")
public record CreatePool(
        @JsonProperty("storagepoolID") UUID pool,
        String name,
        @JsonProperty("masterSdUUID") UUID master,
        int masterVersion,
        @JsonProperty("domainList") List<UUID> domains,
        int lockRenewalIntervalSec,
        int leaseTimeSec,
        int ioOpTimeoutSec,
        int leaseRetries)
        implements Call<Void> {}
