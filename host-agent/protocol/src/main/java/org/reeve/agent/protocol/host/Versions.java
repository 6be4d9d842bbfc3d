package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which software a host runs and which engines and clusters it serves. */
public record Versions(
        @JsonProperty("software_version") Optional<String> software,
        @JsonProperty("software_revision") Optional<String> revision,
        @JsonProperty("version_name") Optional<String> name,
        List<String> clusterLevels,
        @JsonProperty("supportedENGINEs") List<String> engines,
        Optional<OperatingSystem> operatingSystem,
        @JsonProperty("packages2") Map<String, SoftwarePackage> packages,
        Optional<String> kernelArgs,
        @JsonProperty("domain_versions") List<Integer> domains) {}
