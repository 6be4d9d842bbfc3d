package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/**
 * Network cards of a host bound together.
 *
 * @param partnerMac of the switch at the other end, where both speak LACP
 * @param aggregator which of the groups that LACP has formed is in use
 */
public record BondFacts(
        Optional<String> addr,
        List<String> ipv4addrs,
        List<String> ipv6addrs,
        Optional<String> netmask,
        Optional<String> hwaddr,
        @AsText Optional<Integer> mtu,
        List<String> slaves,
        Map<String, String> opts,
        @JsonProperty("ad_partner_mac") Optional<String> partnerMac,
        @JsonProperty("ad_aggregator_id") @AsText Optional<Integer> aggregator) {}
