package org.reeve.restapi.service.vm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reeve.backend.vm.settings.Boot;
import org.reeve.backend.vm.settings.Care;
import org.reeve.backend.vm.settings.Fittings;
import org.reeve.backend.vm.settings.Identity;
import org.reeve.backend.vm.settings.Links;
import org.reeve.backend.vm.settings.Processor;
import org.reeve.backend.vm.settings.Screen;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.model.template.GuestSystem;
import org.reeve.model.template.IconId;
import org.reeve.model.vm.DisconnectAction;
import org.reeve.model.vm.Inheritable;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.exchange.Words;
import org.reeve.restapi.types.Bios;
import org.reeve.restapi.types.BootDevice;
import org.reeve.restapi.types.BootMenu;
import org.reeve.restapi.types.Console;
import org.reeve.restapi.types.Cpu;
import org.reeve.restapi.types.CpuMode;
import org.reeve.restapi.types.CpuPinningPolicy;
import org.reeve.restapi.types.CpuTune;
import org.reeve.restapi.types.CustomProperty;
import org.reeve.restapi.types.Display;
import org.reeve.restapi.types.DisplayType;
import org.reeve.restapi.types.Icon;
import org.reeve.restapi.types.InheritableBoolean;
import org.reeve.restapi.types.Io;
import org.reeve.restapi.types.MemoryPolicy;
import org.reeve.restapi.types.Method;
import org.reeve.restapi.types.MigrationOptions;
import org.reeve.restapi.types.MigrationPolicy;
import org.reeve.restapi.types.NumaTuneMode;
import org.reeve.restapi.types.OperatingSystem;
import org.reeve.restapi.types.ParallelMigrationsPolicy;
import org.reeve.restapi.types.Rate;
import org.reeve.restapi.types.RngDevice;
import org.reeve.restapi.types.RngSource;
import org.reeve.restapi.types.SerialNumber;
import org.reeve.restapi.types.SerialNumberPolicy;
import org.reeve.restapi.types.Sso;
import org.reeve.restapi.types.SsoMethod;
import org.reeve.restapi.types.TimeZone;
import org.reeve.restapi.types.Usb;
import org.reeve.restapi.types.UsbType;
import org.reeve.restapi.types.VcpuPin;
import org.reeve.restapi.types.Version;
import org.reeve.restapi.types.VideoType;
import org.reeve.restapi.types.VirtioScsi;
import org.reeve.restapi.types.Vm;
import org.reeve.restapi.types.VmBase;
import org.reeve.restapi.types.VmStorageErrorResumeBehaviour;

/**
 * The settings of machines, templates and instance types as the API shows them; {@link SettingsWish} is the way back. Members that
 * others fill in too (CPU, BIOS, operating system, memory policy) are completed, not replaced.
 */
public final class SettingsMapping {

    /** What clients are told when the choice is the cluster's. */
    private static final int INHERITED_DOWNTIME = -1;

    private SettingsMapping() {}

    public static void show(VmSettings settings, VmBase type) {
        boot(settings.boot(), type);
        screen(settings.screen(), settings.care(), type);
        fittings(settings.fittings(), type);
        processor(settings.processor(), type);
        identity(settings.identity(), type);
        care(settings.care(), type);
        InitializationMapping.show(settings.initialization(), type);
    }

    /** Without a picture of its own everything has that of its operating system. */
    public static void icons(Links links, String os, VmBase type) {
        var family = GuestSystem.of(os).map(GuestSystem::family).orElse(GuestSystem.Family.OTHER);
        type.setSmallIcon(
                Refs.to(Icon::new, "icons", links.smallIcon().map(IconId::new).orElse(IconId.of(family, false))));
        type.setLargeIcon(
                Refs.to(Icon::new, "icons", links.largeIcon().map(IconId::new).orElse(IconId.of(family, true))));
    }

    private static void boot(Boot boot, VmBase type) {
        var devices = new org.reeve.restapi.types.Boot();
        devices.setDevices(boot.order().stream().map(SettingsMapping::device).toList());
        OperatingSystem os = Optional.ofNullable(type.getOs()).orElseGet(OperatingSystem::new);
        os.setBoot(devices);
        boot.kernel().ifPresent(os::setKernel);
        boot.initrd().ifPresent(os::setInitrd);
        boot.arguments().ifPresent(os::setCmdline);
        boot.extraArguments().ifPresent(os::setCustomKernelCmdline);
        type.setOs(os);
        var menu = new BootMenu();
        menu.setEnabled(boot.menu().orElse(false));
        Bios bios = Optional.ofNullable(type.getBios()).orElseGet(Bios::new);
        bios.setBootMenu(menu);
        type.setBios(bios);
    }

    private static BootDevice device(org.reeve.model.vm.BootDevice given) {
        return switch (given) {
            case DISK -> BootDevice.HD;
            case CD -> BootDevice.CDROM;
            case NETWORK -> BootDevice.NETWORK;
        };
    }

    /** The first screen stands for all; the others are among the graphics consoles. */
    private static void screen(Screen screen, Care care, VmBase type) {
        var display = new Display();
        if (!screen.kinds().isEmpty()) {
            display.setType(Words.same(screen.kinds().getFirst(), DisplayType.class));
        }
        display.setMonitors(screen.count());
        display.setSmartcardEnabled(screen.hasSmartcard());
        display.setCopyPasteEnabled(screen.copies());
        display.setFileTransferEnabled(screen.transfers());
        screen.keyboard().ifPresent(display::setKeyboardLayout);
        screen.video().map(video -> Words.same(video, VideoType.class)).ifPresent(display::setVideoType);
        display.setAllowOverride(care.reconnect().orElse(false));
        display.setDisconnectAction(
                care.onDisconnect().orElse(DisconnectAction.LOCK_SCREEN).name());
        display.setDisconnectActionDelay(care.disconnectDelayMinutes().orElse(0));
        type.setDisplay(display);
    }

    private static void fittings(Fittings fittings, VmBase type) {
        var console = new Console();
        console.setEnabled(fittings.hasConsole());
        type.setConsole(console);
        type.setSoundcardEnabled(fittings.hasSound());
        var usb = new Usb();
        usb.setEnabled(fittings.hasUsb());
        fittings.usbType()
                .filter(any -> fittings.hasUsb())
                .map(kind -> Words.same(kind, UsbType.class))
                .ifPresent(usb::setType);
        type.setUsb(usb);
        type.setTpmEnabled(fittings.hasTpm());
        type.setRngDevice(random(fittings.random()));
        var scsi = new VirtioScsi();
        scsi.setEnabled(fittings.hasVirtioScsi());
        type.setVirtioScsi(scsi);
        type.setVirtioScsiMultiQueuesEnabled(fittings.scsiQueues().isPresent());
        fittings.scsiQueues().filter(count -> count > 0).ifPresent(type::setVirtioScsiMultiQueues);
        type.setMultiQueuesEnabled(fittings.hasQueues());
        var io = new Io();
        io.setThreads(fittings.threads());
        type.setIo(io);
        MemoryPolicy memory = Optional.ofNullable(type.getMemoryPolicy()).orElseGet(MemoryPolicy::new);
        memory.setBallooning(fittings.hasBalloon());
        type.setMemoryPolicy(memory);
    }

    private static RngDevice random(Fittings.Rng rng) {
        var device = new RngDevice();
        device.setSource(Words.same(rng.source(), RngSource.class));
        rng.bytes().ifPresent(bytes -> {
            var rate = new Rate();
            rate.setBytes(bytes);
            rng.periodMillis().ifPresent(rate::setPeriod);
            device.setRate(rate);
        });
        return device;
    }

    private static void processor(Processor processor, VmBase type) {
        Cpu cpu = Optional.ofNullable(type.getCpu()).orElseGet(Cpu::new);
        processor.mode().map(mode -> Words.same(mode, CpuMode.class)).ifPresent(cpu::setMode);
        processor.pins().filter(pins -> !pins.isEmpty()).ifPresent(pins -> {
            var tune = new CpuTune();
            tune.setVcpuPins(pins.entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .map(pin -> pin(pin.getKey(), pin.getValue()))
                    .toList());
            cpu.setCpuTune(tune);
        });
        type.setCpu(cpu);
        if (type instanceof Vm vm) {
            processor
                    .numaTune()
                    .map(mode -> Words.same(mode, NumaTuneMode.class))
                    .ifPresent(vm::setNumaTuneMode);
        }
        type.setCpuPinningPolicy(Words.same(processor.policy(), CpuPinningPolicy.class));
        processor.model().ifPresent(type::setCustomCpuModel);
        processor.machine().ifPresent(type::setCustomEmulatedMachine);
    }

    private static VcpuPin pin(int cpu, String set) {
        var pin = new VcpuPin();
        pin.setVcpu(cpu);
        pin.setCpuSet(set);
        return pin;
    }

    private static void identity(Identity identity, VmBase type) {
        identity.serialPolicy().ifPresent(policy -> {
            var serial = new SerialNumber();
            serial.setPolicy(Words.same(policy, SerialNumberPolicy.class));
            identity.serialNumber().ifPresent(serial::setValue);
            type.setSerialNumber(serial);
        });
        var zone = new TimeZone();
        zone.setName(identity.zone());
        type.setTimeZone(zone);
        var sso = new Sso();
        sso.setMethods(identity.signsOn() ? List.of(guestAgent()) : List.of());
        type.setSso(sso);
        identity.level().ifPresent(level -> type.setCustomCompatibilityVersion(version(level)));
        identity.properties()
                .filter(all -> !all.isEmpty())
                .ifPresent(all -> type.setCustomProperties(all.entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(one -> property(one.getKey(), one.getValue()))
                        .toList()));
    }

    private static Method guestAgent() {
        var method = new Method();
        method.setId(SsoMethod.GUEST_AGENT);
        return method;
    }

    private static Version version(String level) {
        String[] parts = level.split("\\.");
        var version = new Version();
        version.setMajor(Integer.valueOf(parts[0]));
        version.setMinor(Integer.valueOf(parts[1]));
        return version;
    }

    private static CustomProperty property(String name, String value) {
        var property = new CustomProperty();
        property.setName(name);
        property.setValue(value);
        return property;
    }

    private static void care(Care care, VmBase type) {
        type.setStartPaused(care.startsPaused());
        type.setStorageErrorResumeBehaviour(VmStorageErrorResumeBehaviour.valueOf(care.resume()
                .orElse(org.reeve.model.vm.ResumeBehavior.AUTO_RESUME)
                .name()));
        type.setCpuShares(care.cpuShares().orElse(0));
        Care.Migration own = care.migration();
        var migration = new MigrationOptions();
        migration.setAutoConverge(inheritable(own.autoConverge()));
        migration.setCompressed(inheritable(own.compressed()));
        migration.setEncrypted(inheritable(own.encrypted()));
        migration.setParallelMigrationsPolicy(own.parallel()
                .map(policy -> Words.same(policy, ParallelMigrationsPolicy.class))
                .orElse(ParallelMigrationsPolicy.INHERIT));
        own.connections().ifPresent(migration::setCustomParallelMigrations);
        own.policy().ifPresent(id -> {
            var policy = new MigrationPolicy();
            policy.setId(id.toString().toLowerCase(Locale.ROOT));
            migration.setPolicy(policy);
        });
        type.setMigration(migration);
        type.setMigrationDowntime(own.downtimeMillis().orElse(INHERITED_DOWNTIME));
        own.tunnelled().ifPresent(type::setTunnelMigration);
    }

    private static InheritableBoolean inheritable(Optional<Inheritable> own) {
        return InheritableBoolean.valueOf(own.orElse(Inheritable.INHERIT).name());
    }
}
