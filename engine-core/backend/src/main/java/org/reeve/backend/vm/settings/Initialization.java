package org.reeve.backend.vm.settings;

import java.util.List;
import java.util.Optional;
import org.reeve.model.vm.CloudInitProtocol;
import org.reeve.model.vm.IpAssignment;
import org.reeve.model.vm.PayloadType;

/** What a guest is told at its first start, by cloud-init, ignition or sysprep, and files that are put before it. */
public record Initialization(
        Names names,
        User user,
        Locales locales,
        Network network,
        Optional<String> customScript,
        Optional<String> windowsLicenseKey,
        Optional<Boolean> regenerateIds,
        Optional<List<Payload>> payloads) {

    static final Initialization NONE = new Initialization(
            null, null, null, null, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Initialization {
        names = names == null ? Names.NONE : names;
        user = user == null ? User.NONE : user;
        locales = locales == null ? Locales.NONE : locales;
        network = network == null ? Network.NONE : network;
    }

    /** @return whether anything at all is to be told */
    public boolean present() {
        return !equals(NONE);
    }

    /** What it is called and where it belongs. */
    public record Names(
            Optional<String> host,
            Optional<String> domain,
            Optional<String> organization,
            Optional<String> directoryUnit) {

        static final Names NONE = new Names(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Who may sign on to it. */
    public record User(
            Optional<String> name,
            Optional<Secret> password,
            Optional<String> sshKeys,
            Optional<Boolean> regenerateSshKeys) {

        static final User NONE = new User(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** How it talks to people. */
    public record Locales(
            Optional<String> input,
            Optional<String> system,
            Optional<String> user,
            Optional<String> language,
            Optional<String> timeZone) {

        static final Locales NONE =
                new Locales(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Its network as it is to be. */
    public record Network(
            Optional<String> dnsServers,
            Optional<String> dnsSearch,
            Optional<CloudInitProtocol> protocol,
            Optional<List<Card>> cards) {

        static final Network NONE = new Network(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One network card as the guest is to set it up. */
    public record Card(
            String name,
            Optional<IpAssignment> assignment,
            Optional<Ip> ip,
            Optional<IpAssignment> assignment6,
            Optional<Ip> ip6,
            Optional<Boolean> onBoot) {}

    /** A fixed address. */
    public record Ip(Optional<String> address, Optional<String> netmask, Optional<String> gateway) {}

    /** Files on a medium of their own. */
    public record Payload(PayloadType type, Optional<String> label, List<File> files) {

        public Payload {
            files = List.copyOf(files);
        }
    }

    /** One of those files. */
    public record File(String name, String content) {}
}
