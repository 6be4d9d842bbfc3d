package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Puts an attached storage domain to use. */
@Verb("StorageDomain.activate")
public record ActivateDomain(@JsonProperty("storagedomainID") UUID domain, @JsonProperty("storagepoolID") UUID pool)
        implements Call<Void> {}
