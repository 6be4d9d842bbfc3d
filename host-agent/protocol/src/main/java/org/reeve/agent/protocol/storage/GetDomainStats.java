package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks how full a storage domain is. */
@Verb("StorageDomain.getStats")
public record GetDomainStats(@JsonProperty("storagedomainID") UUID domain) implements Call<DomainStats> {}
