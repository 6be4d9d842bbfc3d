package org.reeve.restapi.service.hostnic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.reeve.backend.hostnic.AttachmentView;
import org.reeve.backend.hostnic.HostNicView;
import org.reeve.backend.hostnic.HostWiring;
import org.reeve.model.Id;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.statistic.Figure;
import org.reeve.restapi.types.Bonding;
import org.reeve.restapi.types.BootProtocol;
import org.reeve.restapi.types.DnsResolverConfiguration;
import org.reeve.restapi.types.HostNic;
import org.reeve.restapi.types.HostNicVirtualFunctionsConfiguration;
import org.reeve.restapi.types.Ip;
import org.reeve.restapi.types.IpAddressAssignment;
import org.reeve.restapi.types.IpVersion;
import org.reeve.restapi.types.Mac;
import org.reeve.restapi.types.NetworkAttachment;
import org.reeve.restapi.types.NicStatus;
import org.reeve.restapi.types.Option;
import org.reeve.restapi.types.ReportedConfiguration;
import org.reeve.restapi.types.Statistic;
import org.reeve.restapi.types.UnmanagedNetwork;
import org.reeve.restapi.types.Vlan;

/** The wires of hosts as the API has them. */
final class HostNicMapping {

    private static final int BITS = 8;

    private HostNicMapping() {}

    /** @param whole whether what is said of shares is wanted too */
    static HostNic type(Id host, HostNicView view, boolean whole) {
        var type = new HostNic();
        type.setId(view.id().toString());
        type.setName(view.name());
        type.setHost(Refs.host(host));
        view.mac().map(HostNicMapping::mac).ifPresent(type::setMac);
        type.setMtu(view.mtu());
        view.bitsPerSecond().ifPresent(type::setSpeed);
        type.setStatus(view.up() ? NicStatus.UP : NicStatus.DOWN);
        type.setIp(ip(view.v4(), IpVersion.V4));
        type.setIpv6(ip(view.v6(), IpVersion.V6));
        type.setBootProtocol(method(view.v4()));
        type.setIpv6BootProtocol(method(view.v6()));
        type.setBridged(view.bridged());
        type.setCustomConfiguration(!view.synced());
        view.network().ifPresent(network -> type.setNetwork(Refs.network(network)));
        view.tag().ifPresent(tag -> {
            var vlan = new Vlan();
            vlan.setId(tag.vlan());
            type.setVlan(vlan);
            type.setBaseInterface(tag.base());
        });
        view.bond().ifPresent(bond -> type.setBonding(bonding(host, bond)));
        view.bond().flatMap(HostNicView.Bond::aggregator).ifPresent(type::setAdAggregatorId);
        view.partOf().ifPresent(card -> type.setPhysicalFunction(reference(host, card)));
        if (whole) view.share().ifPresent(share -> type.setVirtualFunctionsConfiguration(share(share)));
        return type;
    }

    private static HostNicVirtualFunctionsConfiguration share(HostNicView.Share share) {
        var type = new HostNicVirtualFunctionsConfiguration();
        type.setAllNetworksAllowed(share.allNetworks());
        type.setMaxNumberOfVirtualFunctions(share.most());
        type.setNumberOfVirtualFunctions(share.made());
        return type;
    }

    private static Bonding bonding(Id host, HostNicView.Bond bond) {
        var type = new Bonding();
        type.setSlaves(bond.slaves().stream().map(id -> reference(host, id)).toList());
        bond.active().ifPresent(id -> type.setActiveSlave(reference(host, id)));
        List<Option> options = new ArrayList<>();
        for (Map.Entry<String, String> one : bond.options().entrySet()) {
            var option = new Option();
            option.setName(one.getKey());
            option.setValue(one.getValue());
            options.add(option);
        }
        type.setOptions(options);
        bond.partner().map(HostNicMapping::mac).ifPresent(type::setAdPartnerMac);
        return type;
    }

    private static Mac mac(String address) {
        var mac = new Mac();
        mac.setAddress(address);
        return mac;
    }

    static HostNic reference(Id host, UUID nic) {
        return Refs.to(HostNic::new, "hosts/" + host.value() + "/nics", nic.toString());
    }

    private static Ip ip(HostNicView.Addressing addressing, IpVersion version) {
        var ip = new Ip();
        addressing.address().ifPresent(ip::setAddress);
        addressing.netmask().ifPresent(ip::setNetmask);
        addressing.gateway().ifPresent(ip::setGateway);
        ip.setVersion(version);
        return ip;
    }

    private static BootProtocol method(HostNicView.Addressing addressing) {
        return BootProtocol.valueOf(addressing.method().name());
    }

    static NetworkAttachment type(Id host, AttachmentView view) {
        var type = new NetworkAttachment();
        type.setId(view.id().toString());
        type.setHost(Refs.host(host));
        type.setNetwork(Refs.network(view.network()));
        view.nic().ifPresent(nic -> type.setHostNic(reference(host, nic)));
        type.setInSync(view.synced());
        type.setIpAddressAssignments(List.of(assignment(view.v4(), IpVersion.V4), assignment(view.v6(), IpVersion.V6)));
        if (!view.resolvers().isEmpty()) {
            var resolvers = new DnsResolverConfiguration();
            resolvers.setNameServers(view.resolvers());
            type.setDnsResolverConfiguration(resolvers);
        }
        type.setReportedConfigurations(
                view.compared().stream().map(HostNicMapping::compared).toList());
        return type;
    }

    private static IpAddressAssignment assignment(HostNicView.Addressing addressing, IpVersion version) {
        var type = new IpAddressAssignment();
        type.setAssignmentMethod(method(addressing));
        type.setIp(ip(addressing, version));
        return type;
    }

    private static ReportedConfiguration compared(AttachmentView.Compared compared) {
        var type = new ReportedConfiguration();
        type.setName(compared.name());
        type.setActualValue(compared.actual());
        type.setExpectedValue(compared.expected());
        type.setInSync(compared.same());
        return type;
    }

    static UnmanagedNetwork type(Id host, HostWiring.Unmanaged view) {
        var type = new UnmanagedNetwork();
        type.setId(view.id().toString());
        type.setName(view.name());
        type.setHost(Refs.host(host));
        view.nic().ifPresent(nic -> type.setHostNic(reference(host, nic)));
        return type;
    }

    static List<Statistic> figures(Id host, HostNicView nic) {
        return nic.counters()
                .map(told -> figures(figure -> figure.setHostNic(reference(host, nic.id())), told))
                .orElse(List.of());
    }

    /** Rates are known from the second telling on. */
    private static List<Statistic> figures(Consumer<Statistic> subject, HostNicView.Counters told) {
        double in = told.rxRate().orElse(0.0);
        double out = told.txRate().orElse(0.0);
        return Figure.about(
                subject,
                Figure.bytesPerSecond("data.current.rx", "Receive data rate", in),
                Figure.bytesPerSecond("data.current.tx", "Transmit data rate", out),
                Figure.bitsPerSecond("data.current.rx.bps", "Receive data rate", in * BITS),
                Figure.bitsPerSecond("data.current.tx.bps", "Transmit data rate", out * BITS),
                Figure.errors("errors.total.rx", "Total receive errors", told.rxErrors()),
                Figure.errors("errors.total.tx", "Total transmit errors", told.txErrors()),
                Figure.total("data.total.rx", "Total received data", told.rx()),
                Figure.total("data.total.tx", "Total transmitted data", told.tx()));
    }
}
