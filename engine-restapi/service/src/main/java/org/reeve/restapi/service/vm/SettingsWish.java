package org.reeve.restapi.service.vm;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.reeve.backend.icon.Picture;
import org.reeve.backend.icon.Pictures;
import org.reeve.backend.vm.settings.Boot;
import org.reeve.backend.vm.settings.Care;
import org.reeve.backend.vm.settings.Fittings;
import org.reeve.backend.vm.settings.Identity;
import org.reeve.backend.vm.settings.Links;
import org.reeve.backend.vm.settings.Processor;
import org.reeve.backend.vm.settings.Screen;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.model.vm.BootDevice;
import org.reeve.model.vm.CpuMode;
import org.reeve.model.vm.CpuPinningPolicy;
import org.reeve.model.vm.DisconnectAction;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.Inheritable;
import org.reeve.model.vm.NumaTuneMode;
import org.reeve.model.vm.ParallelMigrations;
import org.reeve.model.vm.ResumeBehavior;
import org.reeve.model.vm.SerialNumberPolicy;
import org.reeve.model.vm.UsbType;
import org.reeve.model.vm.VideoType;
import org.reeve.restapi.service.exchange.BadRequest;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Words;
import org.reeve.restapi.types.Bios;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.CustomProperty;
import org.reeve.restapi.types.Display;
import org.reeve.restapi.types.Icon;
import org.reeve.restapi.types.Io;
import org.reeve.restapi.types.MemoryPolicy;
import org.reeve.restapi.types.MigrationOptions;
import org.reeve.restapi.types.OperatingSystem;
import org.reeve.restapi.types.Rate;
import org.reeve.restapi.types.Resource;
import org.reeve.restapi.types.RngDevice;
import org.reeve.restapi.types.SerialNumber;
import org.reeve.restapi.types.Usb;
import org.reeve.restapi.types.VcpuPin;
import org.reeve.restapi.types.Version;
import org.reeve.restapi.types.Vm;
import org.reeve.restapi.types.VmBase;

/** Takes from a machine, template or instance type as a client sent it what its settings shall be. */
public final class SettingsWish {

    private static final UUID NOTHING = new UUID(0, 0);

    private SettingsWish() {}

    public static VmSettings of(VmBase given) {
        return new VmSettings(
                boot(given),
                screen(Optional.ofNullable(given.getDisplay())),
                fittings(given),
                processor(given),
                identity(given),
                care(given),
                links(given),
                InitializationMapping.wish(given));
    }

    private static Boot boot(VmBase given) {
        Optional<OperatingSystem> os = Optional.ofNullable(given.getOs());
        return new Boot(
                os.map(OperatingSystem::getKernel),
                os.map(OperatingSystem::getInitrd),
                os.map(OperatingSystem::getCmdline),
                os.map(OperatingSystem::getCustomKernelCmdline),
                os.map(OperatingSystem::getBoot)
                        .flatMap(boot -> Optional.ofNullable(boot.getDevices()))
                        .map(devices ->
                                devices.stream().map(SettingsWish::device).toList()),
                Optional.ofNullable(given.getBios()).map(Bios::getBootMenu).map(menu -> menu.getEnabled()));
    }

    private static BootDevice device(org.reeve.restapi.types.BootDevice given) {
        return switch (given) {
            case HD -> BootDevice.DISK;
            case CDROM -> BootDevice.CD;
            case NETWORK -> BootDevice.NETWORK;
        };
    }

    private static Screen screen(Optional<Display> display) {
        return new Screen(
                display.map(Display::getType).map(kind -> List.of(Words.same(kind, GraphicsType.class))),
                display.map(Display::getVideoType).map(video -> Words.same(video, VideoType.class)),
                display.map(Display::getKeyboardLayout),
                display.map(Display::getMonitors),
                display.map(Display::getSmartcardEnabled),
                display.map(Display::getCopyPasteEnabled),
                display.map(Display::getFileTransferEnabled));
    }

    private static Fittings fittings(VmBase given) {
        Optional<Usb> usb = Optional.ofNullable(given.getUsb());
        return new Fittings(
                Optional.ofNullable(given.getConsole()).map(console -> console.getEnabled()),
                Optional.ofNullable(given.getSoundcardEnabled()),
                usb.map(Usb::getEnabled),
                usb.map(Usb::getType).map(kind -> Words.same(kind, UsbType.class)),
                Optional.ofNullable(given.getRngDevice()).map(SettingsWish::random),
                Optional.ofNullable(given.getTpmEnabled()),
                Optional.ofNullable(given.getMemoryPolicy()).map(MemoryPolicy::getBallooning),
                Optional.ofNullable(given.getVirtioScsi()).map(scsi -> scsi.getEnabled()),
                Optional.ofNullable(given.getMultiQueuesEnabled()),
                scsiQueues(given),
                Optional.ofNullable(given.getIo()).map(Io::getThreads));
    }

    /** None, as many as the machine has processors, or a number. */
    private static Optional<Integer> scsiQueues(VmBase given) {
        return Optional.ofNullable(given.getVirtioScsiMultiQueues())
                .or(() -> Optional.ofNullable(given.getVirtioScsiMultiQueuesEnabled())
                        .map(on -> on ? 0 : -1));
    }

    private static Fittings.Rng random(RngDevice given) {
        Optional<Rate> rate = Optional.ofNullable(given.getRate());
        return new Fittings.Rng(
                Words.same(Given.required(given.getSource(), "rng_device.source"), org.reeve.model.vm.RngSource.class),
                rate.map(Rate::getBytes),
                rate.map(Rate::getPeriod));
    }

    private static Processor processor(VmBase given) {
        Optional<Cpu> cpu = Optional.ofNullable(given.getCpu());
        return new Processor(
                cpu.map(Cpu::getMode).map(mode -> Words.same(mode, CpuMode.class)),
                Optional.ofNullable(given.getCustomCpuModel()),
                Optional.ofNullable(given.getCustomEmulatedMachine()),
                Words.maybe(given.getCpuPinningPolicy(), CpuPinningPolicy.class),
                cpu.map(Cpu::getCpuTune)
                        .map(tune -> Given.or(tune.getVcpuPins(), List.<VcpuPin>of()))
                        .map(SettingsWish::pins),
                given instanceof Vm vm ? Words.maybe(vm.getNumaTuneMode(), NumaTuneMode.class) : Optional.empty());
    }

    private static Map<Integer, String> pins(List<VcpuPin> given) {
        Map<Integer, String> pins = new HashMap<>();
        for (VcpuPin pin : given) {
            Integer cpu = Given.required(pin.getVcpu(), "vcpu_pin.vcpu");
            if (pins.put(cpu, Given.required(pin.getCpuSet(), "vcpu_pin.cpu_set")) != null) {
                throw new BadRequest("vcpu_pin.vcpu", "Processor " + cpu + " is pinned twice");
            }
        }
        return pins;
    }

    private static Identity identity(VmBase given) {
        Optional<SerialNumber> serial = Optional.ofNullable(given.getSerialNumber());
        return new Identity(
                serial.map(SerialNumber::getPolicy).map(policy -> Words.same(policy, SerialNumberPolicy.class)),
                serial.map(SerialNumber::getValue),
                Optional.ofNullable(given.getTimeZone()).map(zone -> zone.getName()),
                Optional.ofNullable(given.getSso()).map(sso -> sso.getMethods()).map(methods -> !methods.isEmpty()),
                Optional.ofNullable(given.getCustomCompatibilityVersion()).map(SettingsWish::level),
                Optional.ofNullable(given.getCustomProperties()).map(SettingsWish::properties));
    }

    /** A version without numbers takes the machine's own away. */
    private static String level(Version given) {
        return given.getMajor() == null
                ? ""
                : given.getMajor() + "." + Given.required(given.getMinor(), "custom_compatibility_version.minor");
    }

    private static Map<String, String> properties(List<CustomProperty> given) {
        Map<String, String> all = new HashMap<>();
        given.forEach(one -> all.put(
                Given.required(one.getName(), "custom_property.name"),
                Optional.ofNullable(one.getValue()).orElse("")));
        return all;
    }

    private static Care care(VmBase given) {
        Optional<Display> display = Optional.ofNullable(given.getDisplay());
        return new Care(
                Optional.ofNullable(given.getStartPaused()),
                Words.maybe(given.getStorageErrorResumeBehaviour(), ResumeBehavior.class),
                display.map(Display::getAllowOverride),
                display.map(Display::getDisconnectAction)
                        .map(word -> Given.as(
                                word.toUpperCase(Locale.ROOT), "display.disconnect_action", DisconnectAction::valueOf)),
                display.map(Display::getDisconnectActionDelay),
                Optional.ofNullable(given.getCpuShares()),
                given instanceof Vm vm ? Optional.ofNullable(vm.getUseLatestTemplateVersion()) : Optional.empty(),
                migration(given));
    }

    private static Care.Migration migration(VmBase given) {
        Optional<MigrationOptions> options = Optional.ofNullable(given.getMigration());
        return new Care.Migration(
                options.flatMap(all -> Words.maybe(all.getAutoConverge(), Inheritable.class)),
                options.flatMap(all -> Words.maybe(all.getCompressed(), Inheritable.class)),
                options.flatMap(all -> Words.maybe(all.getEncrypted(), Inheritable.class)),
                options.flatMap(all -> Words.maybe(all.getParallelMigrationsPolicy(), ParallelMigrations.class)),
                connections(options),
                options.map(MigrationOptions::getPolicy).map(SettingsWish::reference),
                Optional.ofNullable(given.getMigrationDowntime()),
                Optional.ofNullable(given.getTunnelMigration()));
    }

    /** A number belongs to the policy "custom": whoever chooses another takes it back. */
    private static Optional<Integer> connections(Optional<MigrationOptions> options) {
        return options.map(MigrationOptions::getCustomParallelMigrations)
                .or(() -> options.map(MigrationOptions::getParallelMigrationsPolicy)
                        .filter(policy -> !policy.name().equals(ParallelMigrations.CUSTOM.name()))
                        .map(policy -> -1));
    }

    private static Links links(VmBase given) {
        Pictures pictures = pictures(given);
        return new Links(
                given instanceof Vm vm
                        ? Optional.ofNullable(vm.getInstanceType()).map(SettingsWish::reference)
                        : Optional.empty(),
                picture(given.getSmallIcon(), pictures.small()),
                picture(given.getLargeIcon(), pictures.large()));
    }

    /** One that is brought along, or the reference to one that is there. */
    private static Optional<UUID> picture(Icon given, Optional<Picture> brought) {
        return brought.map(picture -> picture.id().value())
                .or(() -> Optional.ofNullable(given).map(SettingsWish::reference));
    }

    /** Pictures that are sent themselves; who sends only a large one gets a small one of it. */
    static Pictures pictures(VmBase given) {
        Optional<Picture> large = brought(given.getLargeIcon(), "large_icon", Picture::large);
        Optional<Picture> small = brought(given.getSmallIcon(), "small_icon", Picture::small)
                .or(() -> given.getSmallIcon() == null ? large.map(Picture::shrunk) : Optional.empty());
        return new Pictures(small, large);
    }

    private static Optional<Picture> brought(Icon given, String member, BiFunction<String, String, Picture> read) {
        if (given == null || given.getData() == null) {
            return Optional.empty();
        }
        String mediaType = Given.required(given.getMediaType(), member + ".media_type");
        return Optional.of(Given.as(given.getData(), member + ".data", data -> read.apply(mediaType, data)));
    }

    /** A reference without an id takes away what was referred to. */
    private static UUID reference(Resource given) {
        return Optional.ofNullable(given.getId())
                .filter(id -> !id.isBlank())
                .map(id -> Given.id(id, uuid -> uuid))
                .orElse(NOTHING);
    }
}
