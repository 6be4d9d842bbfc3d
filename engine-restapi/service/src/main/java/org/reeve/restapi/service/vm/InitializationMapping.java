package org.reeve.restapi.service.vm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reeve.backend.vm.settings.Initialization;
import org.reeve.backend.vm.settings.Secret;
import org.reeve.model.vm.CloudInitProtocol;
import org.reeve.model.vm.IpAssignment;
import org.reeve.model.vm.PayloadType;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Words;
import org.reeve.restapi.types.AuthorizedKey;
import org.reeve.restapi.types.BootProtocol;
import org.reeve.restapi.types.CloudInit;
import org.reeve.restapi.types.CloudInitNetworkProtocol;
import org.reeve.restapi.types.Domain;
import org.reeve.restapi.types.File;
import org.reeve.restapi.types.Host;
import org.reeve.restapi.types.Ip;
import org.reeve.restapi.types.IpVersion;
import org.reeve.restapi.types.NicConfiguration;
import org.reeve.restapi.types.Payload;
import org.reeve.restapi.types.User;
import org.reeve.restapi.types.Vm;
import org.reeve.restapi.types.VmBase;
import org.reeve.restapi.types.VmDeviceType;

/** What a guest is told at its first start as the API has it, both ways. Passwords go in and never come out. */
final class InitializationMapping {

    private InitializationMapping() {}

    static void show(Initialization all, VmBase type) {
        if (!all.present()) {
            return;
        }
        var shown = new org.reeve.restapi.types.Initialization();
        all.names().host().ifPresent(shown::setHostName);
        all.names().domain().ifPresent(shown::setDomain);
        all.names().organization().ifPresent(shown::setOrgName);
        all.names().directoryUnit().ifPresent(shown::setActiveDirectoryOu);
        all.user().name().ifPresent(shown::setUserName);
        all.user().sshKeys().ifPresent(shown::setAuthorizedSshKeys);
        shown.setRegenerateSshKeys(all.user().regenerateSshKeys().orElse(false));
        all.locales().input().ifPresent(shown::setInputLocale);
        all.locales().system().ifPresent(shown::setSystemLocale);
        all.locales().user().ifPresent(shown::setUserLocale);
        all.locales().language().ifPresent(shown::setUiLanguage);
        all.locales().timeZone().ifPresent(shown::setTimezone);
        all.network().dnsServers().ifPresent(shown::setDnsServers);
        all.network().dnsSearch().ifPresent(shown::setDnsSearch);
        all.network()
                .protocol()
                .map(protocol -> Words.same(protocol, CloudInitNetworkProtocol.class))
                .ifPresent(shown::setCloudInitNetworkProtocol);
        shown.setNicConfigurations(all.network().cards().orElse(List.of()).stream()
                .map(InitializationMapping::card)
                .toList());
        all.customScript().ifPresent(shown::setCustomScript);
        all.windowsLicenseKey().ifPresent(shown::setWindowsLicenseKey);
        all.regenerateIds().ifPresent(shown::setRegenerateIds);
        type.setInitialization(shown);
        if (type instanceof Vm vm
                && all.payloads().filter(list -> !list.isEmpty()).isPresent()) {
            vm.setPayloads(all.payloads().get().stream()
                    .map(InitializationMapping::payload)
                    .toList());
        }
    }

    private static NicConfiguration card(Initialization.Card card) {
        var type = new NicConfiguration();
        type.setName(card.name());
        type.setOnBoot(card.onBoot().orElse(true));
        card.assignment().map(how -> Words.same(how, BootProtocol.class)).ifPresent(type::setBootProtocol);
        card.assignment6().map(how -> Words.same(how, BootProtocol.class)).ifPresent(type::setIpv6BootProtocol);
        card.ip().map(ip -> ip(ip, IpVersion.V4)).ifPresent(type::setIp);
        card.ip6().map(ip -> ip(ip, IpVersion.V6)).ifPresent(type::setIpv6);
        return type;
    }

    private static Ip ip(Initialization.Ip ip, IpVersion version) {
        var type = new Ip();
        type.setVersion(version);
        ip.address().ifPresent(type::setAddress);
        ip.netmask().ifPresent(type::setNetmask);
        ip.gateway().ifPresent(type::setGateway);
        return type;
    }

    private static Payload payload(Initialization.Payload payload) {
        var type = new Payload();
        type.setType(Words.same(payload.type(), VmDeviceType.class));
        payload.label().ifPresent(type::setVolumeId);
        type.setFiles(payload.files().stream()
                .map(file -> {
                    var shown = new File();
                    shown.setName(file.name());
                    shown.setContent(file.content());
                    return shown;
                })
                .toList());
        return type;
    }

    static Initialization wish(VmBase given) {
        Optional<org.reeve.restapi.types.Initialization> all = Optional.ofNullable(given.getInitialization());
        Optional<CloudInit> old = all.map(org.reeve.restapi.types.Initialization::getCloudInit);
        return new Initialization(
                names(given, all, old),
                user(all, old),
                locales(all, old),
                network(all),
                all.map(org.reeve.restapi.types.Initialization::getCustomScript),
                all.map(org.reeve.restapi.types.Initialization::getWindowsLicenseKey),
                all.map(org.reeve.restapi.types.Initialization::getRegenerateIds),
                given instanceof Vm vm
                        ? Optional.ofNullable(vm.getPayloads()).map(list -> list.stream()
                                .map(InitializationMapping::payload)
                                .toList())
                        : Optional.empty());
    }

    private static Initialization.Names names(
            VmBase given, Optional<org.reeve.restapi.types.Initialization> all, Optional<CloudInit> old) {
        return new Initialization.Names(
                all.map(org.reeve.restapi.types.Initialization::getHostName)
                        .or(() -> old.map(CloudInit::getHost).map(Host::getAddress)),
                all.map(org.reeve.restapi.types.Initialization::getDomain)
                        .or(() -> Optional.ofNullable(given.getDomain()).map(Domain::getName)),
                all.map(org.reeve.restapi.types.Initialization::getOrgName),
                all.map(org.reeve.restapi.types.Initialization::getActiveDirectoryOu));
    }

    private static Initialization.User user(
            Optional<org.reeve.restapi.types.Initialization> all, Optional<CloudInit> old) {
        Optional<User> first =
                old.map(CloudInit::getUsers).flatMap(users -> users.stream().findFirst());
        return new Initialization.User(
                all.map(org.reeve.restapi.types.Initialization::getUserName).or(() -> first.map(User::getUserName)),
                all.map(org.reeve.restapi.types.Initialization::getRootPassword)
                        .or(() -> first.map(User::getPassword))
                        .map(Secret::new),
                all.map(org.reeve.restapi.types.Initialization::getAuthorizedSshKeys)
                        .or(() -> old.map(CloudInit::getAuthorizedKeys)
                                .map(keys ->
                                        keys.stream().map(AuthorizedKey::getKey).collect(Collectors.joining("\n")))),
                all.map(org.reeve.restapi.types.Initialization::getRegenerateSshKeys)
                        .or(() -> old.map(CloudInit::getRegenerateSshKeys)));
    }

    private static Initialization.Locales locales(
            Optional<org.reeve.restapi.types.Initialization> all, Optional<CloudInit> old) {
        return new Initialization.Locales(
                all.map(org.reeve.restapi.types.Initialization::getInputLocale),
                all.map(org.reeve.restapi.types.Initialization::getSystemLocale),
                all.map(org.reeve.restapi.types.Initialization::getUserLocale),
                all.map(org.reeve.restapi.types.Initialization::getUiLanguage),
                all.map(org.reeve.restapi.types.Initialization::getTimezone).or(() -> old.map(CloudInit::getTimezone)));
    }

    private static Initialization.Network network(Optional<org.reeve.restapi.types.Initialization> all) {
        return new Initialization.Network(
                all.map(org.reeve.restapi.types.Initialization::getDnsServers),
                all.map(org.reeve.restapi.types.Initialization::getDnsSearch),
                all.map(org.reeve.restapi.types.Initialization::getCloudInitNetworkProtocol)
                        .map(protocol -> Words.same(protocol, CloudInitProtocol.class)),
                all.map(org.reeve.restapi.types.Initialization::getNicConfigurations)
                        .map(list ->
                                list.stream().map(InitializationMapping::card).toList()));
    }

    private static Initialization.Card card(NicConfiguration given) {
        return new Initialization.Card(
                Given.required(given.getName(), "nic_configuration.name"),
                Words.maybe(given.getBootProtocol(), IpAssignment.class),
                Optional.ofNullable(given.getIp()).map(InitializationMapping::ip),
                Words.maybe(given.getIpv6BootProtocol(), IpAssignment.class),
                Optional.ofNullable(given.getIpv6()).map(InitializationMapping::ip),
                Optional.ofNullable(given.getOnBoot()));
    }

    private static Initialization.Ip ip(Ip given) {
        return new Initialization.Ip(
                Optional.ofNullable(given.getAddress()),
                Optional.ofNullable(given.getNetmask()),
                Optional.ofNullable(given.getGateway()));
    }

    private static Initialization.Payload payload(Payload given) {
        return new Initialization.Payload(
                Words.same(Given.required(given.getType(), "payload.type"), PayloadType.class),
                Optional.ofNullable(given.getVolumeId()),
                Given.or(given.getFiles(), List.<File>of()).stream()
                        .map(file -> new Initialization.File(
                                Given.required(file.getName(), "payload.file.name"), Given.or(file.getContent(), "")))
                        .toList());
    }
}
