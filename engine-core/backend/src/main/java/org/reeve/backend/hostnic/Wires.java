package org.reeve.backend.hostnic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reeve.agent.protocol.host.BondFacts;
import org.reeve.agent.protocol.host.NetworkFacts;
import org.reeve.agent.protocol.host.NicFacts;
import org.reeve.agent.protocol.host.VlanFacts;
import org.reeve.backend.hostnic.HostNicView.Addressing;
import org.reeve.backend.hostnic.HostNicView.Method;
import org.reeve.model.host.HostId;

/** Puts together what a host says of its wires and what is configured for them. Pure. */
record Wires(HostId host, Reported said, Configured configured) {

    private static final long MEGABIT = 1_000_000;

    HostWiring read() {
        List<HostNicView> nics = new ArrayList<>();
        said.nics().forEach((name, facts) -> nics.add(card(name, facts)));
        said.bonds().forEach((name, facts) -> nics.add(bond(name, facts)));
        said.vlans().forEach((name, facts) -> nics.add(tagged(name, facts)));
        List<AttachmentView> attachments = new ArrayList<>();
        List<HostWiring.Unmanaged> unmanaged = new ArrayList<>();
        said.networks().forEach((name, facts) -> configured
                .named(name)
                .ifPresentOrElse(
                        network -> attachments.add(attachment(network, facts)),
                        () -> unmanaged.add(new HostWiring.Unmanaged(
                                id("unmanaged " + name),
                                name,
                                carrier(facts).map(this::base).map(this::id)))));
        return new HostWiring(host, nics, attachments, unmanaged);
    }

    /** The same interface of the same host has the same id, whatever becomes of the rest. */
    private UUID id(String name) {
        return UUID.nameUUIDFromBytes((host + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    private HostNicView card(String name, NicFacts facts) {
        return nic(
                name,
                facts.hwaddr(),
                facts.mtu(),
                facts.speed(),
                v4(facts.dhcpv4(), facts.addr(), facts.netmask(), facts.gateway()),
                v6(facts.dhcpv6(), facts.ipv6addrs(), facts.ipv6gateway()),
                Optional.empty(),
                Optional.empty());
    }

    private HostNicView bond(String name, BondFacts facts) {
        Optional<UUID> active = Optional.ofNullable(facts.opts().get("active_slave"))
                .filter(slave -> !slave.isEmpty())
                .map(this::id);
        return nic(
                name,
                facts.hwaddr(),
                facts.mtu(),
                Optional.empty(),
                v4(Optional.empty(), facts.addr(), facts.netmask(), Optional.empty()),
                v6(Optional.empty(), facts.ipv6addrs(), Optional.empty()),
                Optional.empty(),
                Optional.of(new HostNicView.Bond(
                        facts.slaves().stream().map(this::id).toList(),
                        facts.opts(),
                        active,
                        facts.partnerMac().filter(mac -> !mac.isEmpty()),
                        facts.aggregator())));
    }

    private HostNicView tagged(String name, VlanFacts facts) {
        return nic(
                name,
                Optional.empty(),
                facts.mtu(),
                Optional.empty(),
                v4(Optional.empty(), facts.addr(), facts.netmask(), Optional.empty()),
                v6(Optional.empty(), facts.ipv6addrs(), Optional.empty()),
                Optional.of(new HostNicView.Tag(
                        facts.vlanid().orElse(0), facts.iface().orElse(""))),
                Optional.empty());
    }

    /** An interface that carries a network shows the addresses of that, which are on its bridge. */
    private HostNicView nic(
            String name,
            Optional<String> mac,
            Optional<Integer> mtu,
            Optional<Integer> megabits,
            Addressing own4,
            Addressing own6,
            Optional<HostNicView.Tag> tag,
            Optional<HostNicView.Bond> bond) {
        Optional<Map.Entry<String, NetworkFacts>> carried = said.networks().entrySet().stream()
                .filter(network -> carrier(network.getValue()).equals(Optional.of(name)))
                .findFirst();
        Optional<NetworkFacts> facts = carried.map(Map.Entry::getValue);
        Optional<Configured.Logical> logical = carried.flatMap(network -> configured.named(network.getKey()));
        return new HostNicView(
                id(name),
                name,
                mac.filter(address -> !address.isEmpty()),
                mtu.orElse(Configured.USUAL_MTU),
                megabits.filter(speed -> speed > 0).map(speed -> speed * MEGABIT),
                Optional.ofNullable(said.stats().get(name))
                        .flatMap(stats -> stats.state())
                        .filter("up"::equals)
                        .isPresent(),
                facts.map(Wires::v4).orElse(own4),
                facts.map(Wires::v6).orElse(own6),
                facts.flatMap(NetworkFacts::bridged).orElse(false),
                logical.map(Configured.Logical::id),
                logical.map(network -> attachment(network, facts.orElseThrow()).synced())
                        .orElse(true),
                tag,
                bond,
                configured.labels().getOrDefault(name, List.of()),
                share(name),
                said.whole(name).map(this::id),
                counters(name));
    }

    private Optional<HostNicView.Share> share(String name) {
        return said.divisible(name).map(device -> {
            Configured.Shared shared = configured.shared(name);
            int made = (int) said.devices().values().stream()
                    .filter(other -> other.params().physicalFunction().isPresent()
                            && said.devices()
                                            .get(other.params()
                                                    .physicalFunction()
                                                    .get())
                                    != null
                            && said.devices()
                                    .get(other.params().physicalFunction().get())
                                    .params()
                                    .equals(device))
                    .count();
            return new HostNicView.Share(
                    device.shares().orElse(0), made, shared.all(), shared.networks(), shared.labels());
        });
    }

    private Optional<HostNicView.Counters> counters(String name) {
        return Optional.ofNullable(said.stats().get(name)).map(stats -> {
            Optional<Reported.Rate> rate = Optional.ofNullable(said.rates().get(name));
            return new HostNicView.Counters(
                    rate.map(Reported.Rate::in),
                    rate.map(Reported.Rate::out),
                    stats.rx().orElse(0L),
                    stats.tx().orElse(0L),
                    stats.rxErrors().orElse(0L),
                    stats.txErrors().orElse(0L));
        });
    }

    /** What a network goes through: a port of its bridge that is no machine's, or the interface it is on by itself. */
    private Optional<String> carrier(NetworkFacts network) {
        return Stream.concat(network.ports().stream(), network.iface().stream())
                .filter(name -> said.nics().containsKey(name)
                        || said.bonds().containsKey(name)
                        || said.vlans().containsKey(name))
                .findFirst();
    }

    /** Networks with a tag are attached to what the tagged interface is on. */
    private String base(String name) {
        return Optional.ofNullable(said.vlans().get(name))
                .flatMap(VlanFacts::iface)
                .orElse(name);
    }

    private AttachmentView attachment(Configured.Logical network, NetworkFacts facts) {
        Optional<String> carrier = carrier(facts);
        Optional<Integer> vlan = carrier.map(said.vlans()::get).flatMap(VlanFacts::vlanid);
        return new AttachmentView(
                id("attachment " + network.id()),
                network.id(),
                carrier.map(this::base).map(this::id),
                v4(facts),
                v6(facts),
                network.resolvers(),
                List.of(
                        new AttachmentView.Compared(
                                "bridged",
                                Boolean.toString(facts.bridged().orElse(false)),
                                Boolean.toString(network.forVms())),
                        new AttachmentView.Compared(
                                "mtu",
                                Integer.toString(facts.mtu().orElse(Configured.USUAL_MTU)),
                                Integer.toString(network.mtu())),
                        new AttachmentView.Compared(
                                "vlan",
                                vlan.map(Object::toString).orElse("-1"),
                                network.vlan().map(Object::toString).orElse("-1"))));
    }

    private static Addressing v4(NetworkFacts facts) {
        return v4(facts.dhcpv4(), facts.addr(), facts.netmask(), facts.gateway());
    }

    private static Addressing v6(NetworkFacts facts) {
        return v6(facts.dhcpv6(), facts.ipv6addrs(), facts.ipv6gateway());
    }

    private static Addressing v4(
            Optional<Boolean> dhcp, Optional<String> address, Optional<String> netmask, Optional<String> gateway) {
        Optional<String> own = text(address);
        return new Addressing(method(dhcp, own), own, text(netmask), text(gateway));
    }

    /** Of the addresses of the second family the first is shown that others can reach; the length of its prefix stands for a mask. */
    private static Addressing v6(Optional<Boolean> dhcp, List<String> addresses, Optional<String> gateway) {
        Optional<String[]> own = addresses.stream()
                .filter(address -> !address.startsWith("fe80"))
                .findFirst()
                .map(address -> address.split("/", 2));
        Optional<String> address = own.map(parts -> parts[0]);
        return new Addressing(
                method(dhcp, address),
                address,
                own.filter(parts -> parts.length > 1).map(parts -> parts[1]),
                text(gateway).filter(through -> !through.equals("::")));
    }

    private static Method method(Optional<Boolean> dhcp, Optional<String> address) {
        if (dhcp.orElse(false)) {
            return Method.DHCP;
        }
        return address.isPresent() ? Method.STATIC : Method.NONE;
    }

    private static Optional<String> text(Optional<String> text) {
        return text.filter(some -> !some.isBlank());
    }
}
