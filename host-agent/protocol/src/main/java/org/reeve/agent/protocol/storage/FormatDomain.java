package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Wipes a storage domain that belongs to no pool. */
@Verb("StorageDomain.format")
public record FormatDomain(@JsonProperty("storagedomainID") UUID domain, boolean autoDetach) implements Call<Void> {}
