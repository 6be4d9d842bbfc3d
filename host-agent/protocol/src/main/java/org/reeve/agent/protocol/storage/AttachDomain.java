package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Gives a storage domain to a pool. */
@Verb("StorageDomain.attach")
public record AttachDomain(@JsonProperty("storagedomainID") UUID domain, @JsonProperty("storagepoolID") UUID pool)
        implements Call<Void> {}
