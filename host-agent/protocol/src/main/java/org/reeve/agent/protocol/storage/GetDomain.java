package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks what a storage domain is. */
@Verb("StorageDomain.getInfo")
public record GetDomain(@JsonProperty("storagedomainID") UUID domain) implements Call<Domain> {}
