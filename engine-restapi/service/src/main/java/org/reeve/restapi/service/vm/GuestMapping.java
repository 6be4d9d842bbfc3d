package org.reeve.restapi.service.vm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reeve.backend.vm.GuestView;
import org.reeve.backend.vm.VmView;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Application;
import org.reeve.restapi.types.GuestOperatingSystem;
import org.reeve.restapi.types.Ip;
import org.reeve.restapi.types.IpVersion;
import org.reeve.restapi.types.Kernel;
import org.reeve.restapi.types.Mac;
import org.reeve.restapi.types.ReportedDevice;
import org.reeve.restapi.types.ReportedDeviceType;
import org.reeve.restapi.types.Session;
import org.reeve.restapi.types.TimeZone;
import org.reeve.restapi.types.User;
import org.reeve.restapi.types.Version;
import org.reeve.restapi.types.Vm;

/** What guests say of themselves as the API has it. Nothing of it has an id, so ids are made of what does not change. */
final class GuestMapping {

    private static final int HOUR = 60;
    private static final Pattern NUMBERS =
            Pattern.compile("^(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?(?:[.-](\\d{1,9}))?");

    private GuestMapping() {}

    /** What of it belongs to the machine itself. */
    static void told(VmView.Told told, Vm type) {
        told.fqdn().ifPresent(type::setFqdn);
        told.zone().ifPresent(zone -> type.setGuestTimeZone(zone(zone)));
        told.system().ifPresent(system -> type.setGuestOperatingSystem(system(system)));
    }

    private static TimeZone zone(VmView.Zone given) {
        var zone = new TimeZone();
        given.zone().ifPresent(zone::setName);
        given.offset().ifPresent(minutes -> zone.setUtcOffset(offset(minutes)));
        return zone;
    }

    private static String offset(int minutes) {
        return "%s%02d:%02d".formatted(minutes < 0 ? "-" : "+", Math.abs(minutes) / HOUR, Math.abs(minutes) % HOUR);
    }

    private static GuestOperatingSystem system(VmView.GuestSystem given) {
        var system = new GuestOperatingSystem();
        given.type().ifPresent(kind -> system.setFamily(kind.equals("windows") ? "Windows" : "Linux"));
        given.distribution().ifPresent(system::setDistribution);
        given.version().map(GuestMapping::version).ifPresent(system::setVersion);
        given.codename().ifPresent(system::setCodename);
        given.arch().ifPresent(system::setArchitecture);
        given.kernel().ifPresent(release -> {
            var kernel = new Kernel();
            kernel.setVersion(version(release));
            system.setKernel(kernel);
        });
        return system;
    }

    /** The numbers that a version begins with, and the whole of it. */
    private static Version version(String text) {
        var version = new Version();
        version.setFullVersion(text);
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            List<Consumer<Integer>> parts =
                    List.of(version::setMajor, version::setMinor, version::setBuild, version::setRevision);
            for (int i = 0; i < parts.size(); i++) {
                if (numbers.group(i + 1) != null) parts.get(i).accept(Integer.valueOf(numbers.group(i + 1)));
            }
        }
        return version;
    }

    static Stream<Application> applications(GuestView guest) {
        return guest.applications().stream().map(name -> {
            var type = new Application();
            type.setId(id(name));
            type.setName(name);
            type.setVm(Refs.vm(guest.vm()));
            return type;
        });
    }

    /** @param mac only what the guest says of that card */
    static Stream<ReportedDevice> devices(GuestView guest, Optional<String> mac) {
        return guest.cards().stream()
                .filter(card -> mac.isEmpty()
                        || card.mac()
                                .filter(own -> own.equalsIgnoreCase(mac.get()))
                                .isPresent())
                .map(card -> device(guest, card));
    }

    private static ReportedDevice device(GuestView guest, GuestView.Card card) {
        var type = new ReportedDevice();
        type.setId(id(guest.vm() + card.name() + card.mac().orElse("")));
        type.setName(card.name());
        type.setDescription("guest reported data");
        type.setType(ReportedDeviceType.NETWORK);
        type.setVm(Refs.vm(guest.vm()));
        card.mac().ifPresent(address -> {
            var mac = new Mac();
            mac.setAddress(address);
            type.setMac(mac);
        });
        type.setIps(card.addresses().stream().map(GuestMapping::ip).toList());
        return type;
    }

    private static Ip ip(String address) {
        var ip = new Ip();
        ip.setAddress(address);
        ip.setVersion(address.contains(":") ? IpVersion.V6 : IpVersion.V4);
        return ip;
    }

    /** Who works in the guest, and who looks at its console. */
    static Stream<Session> sessions(GuestView guest) {
        Optional<Session> inside = guest.user().map(name -> {
            var user = new User();
            user.setUserName(name);
            Session session = session(guest, "user" + name, false);
            session.setUser(user);
            return session;
        });
        Optional<Session> console = guest.client().map(address -> {
            Session session = session(guest, "console" + address, true);
            session.setIp(ip(address));
            return session;
        });
        return Stream.concat(console.stream(), inside.stream());
    }

    private static Session session(GuestView guest, String name, boolean console) {
        var session = new Session();
        session.setId(id(guest.vm() + name));
        session.setConsoleUser(console);
        session.setVm(Refs.vm(guest.vm()));
        return session;
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Those of a list, for an item's own address. */
    static <T> List<T> list(Stream<T> all) {
        return all.toList();
    }
}
