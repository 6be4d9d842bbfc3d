package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** A device of a host. */
public record HostDevice(Params params) {

    /**
     * @param physicalFunction the device this one is a share of
     * @param shares how many of it can be made
     * @param mdev kinds of mediated devices that it can be divided into
     */
    public record Params(
            Optional<String> capability,
            Optional<String> parent,
            Optional<String> vendor,
            @JsonProperty("vendor_id") Optional<String> vendorId,
            Optional<String> product,
            @JsonProperty("product_id") Optional<String> productId,
            Optional<String> driver,
            @JsonProperty("iommu_group") @AsText Optional<Integer> iommuGroup,
            @JsonProperty("physfn") Optional<String> physicalFunction,
            @JsonProperty("totalvfs") @AsText Optional<Integer> shares,
            @JsonProperty("interface") Optional<String> networkInterface,
            Map<String, JsonNode> mdev,
            @JsonProperty("is_assignable") @AsText Optional<Boolean> assignable) {}
}
