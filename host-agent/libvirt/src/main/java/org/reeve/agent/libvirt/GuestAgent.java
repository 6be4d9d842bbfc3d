package org.reeve.agent.libvirt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.libvirt.Domain;
import org.libvirt.LibvirtException;
import org.reeve.agent.core.port.GuestSaid;
import org.reeve.agent.core.port.GuestSaid.Interface;
import org.reeve.agent.core.port.GuestSaid.OperatingSystem;
import org.reeve.agent.core.port.GuestSaid.Timezone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the agent inside a guest. What it answers is the guest's word and is only passed on. */
record GuestAgent(Domain domain) {

    private static final Logger LOG = LoggerFactory.getLogger(GuestAgent.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 1;

    /** The first question decides: an agent that does not answer it is not asked the others. */
    Optional<GuestSaid> ask() {
        return ask("guest-get-host-name")
                .map(name -> new GuestSaid(
                        text(name, "host-name"),
                        ask("guest-get-osinfo").map(GuestAgent::system),
                        ask("guest-network-get-interfaces")
                                .map(GuestAgent::interfaces)
                                .orElse(List.of()),
                        ask("guest-get-users").map(GuestAgent::users).orElse(List.of()),
                        ask("guest-get-timezone").map(GuestAgent::zone)));
    }

    private Optional<JsonNode> ask(String question) {
        try {
            String answer = domain.qemuAgentCommand("{\"execute\":\"" + question + "\"}", PATIENCE_SECONDS, 0);
            return Optional.ofNullable(JSON.readTree(answer).get("return"));
        } catch (LibvirtException | JsonProcessingException e) {
            LOG.debug("guest agent question={} unanswered: {}", question, e.getMessage());
            return Optional.empty();
        }
    }

    private static OperatingSystem system(JsonNode system) {
        return new OperatingSystem(
                system.path("id").asText(),
                text(system, "name").or(() -> text(system, "pretty-name")).orElse(""),
                text(system, "version-id").or(() -> text(system, "version")).orElse(""),
                text(system, "variant").orElse(""),
                system.path("kernel-release").asText(),
                system.path("machine").asText());
    }

    private static Timezone zone(JsonNode zone) {
        return new Timezone(
                text(zone, "zone").orElse(""),
                Duration.ofSeconds(zone.path("offset").asLong()));
    }

    private static List<Interface> interfaces(JsonNode interfaces) {
        List<Interface> all = new ArrayList<>();
        for (JsonNode one : interfaces) {
            all.add(new Interface(
                    one.path("name").asText(),
                    one.path("hardware-address").asText(),
                    addresses(one, "ipv4"),
                    addresses(one, "ipv6")));
        }
        return all;
    }

    private static List<String> addresses(JsonNode one, String type) {
        return elements(one.path("ip-addresses")).stream()
                .filter(address -> address.path("ip-address-type").asText().equals(type))
                .map(address -> address.path("ip-address").asText())
                .toList();
    }

    private static List<String> users(JsonNode users) {
        return elements(users).stream()
                .map(user -> user.path("user").asText())
                .distinct()
                .toList();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Optional<String> text(JsonNode node, String member) {
        return Optional.of(node.path(member).asText()).filter(text -> !text.isEmpty());
    }
}
