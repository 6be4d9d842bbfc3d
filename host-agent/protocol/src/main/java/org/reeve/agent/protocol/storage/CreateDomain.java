package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;
import org.reeve.agent.protocol.json.AsNumber;

/** Lays out a new storage domain in a connected place. */
@Verb("StorageDomain.create")
public record CreateDomain(
        @JsonProperty("storagedomainID") UUID domain,
        @JsonProperty("domainType") @AsNumber StorageType type,
        @JsonProperty("typeArgs") @JsonDeserialize(using = PlaceReader.class) String place,
        String name,
        @AsNumber DomainClass domainClass,
        @JsonProperty("version") Optional<Integer> format,
        Optional<Integer> blockSize,
        Optional<Integer> maxHosts)
        implements Call<Void> {}
