package org.reeve.backend.vm;

import java.util.List;
import java.util.Optional;
import org.reeve.model.vm.BootDevice;
import org.reeve.model.vm.GraphicsType;

/**
 * What a machine is besides its processors and memory: how it boots, and what people see of it. Stored as JSON, so that any member may
 * be missing.
 *
 * @param kernel a file on the hosts that is booted instead of a disk
 * @param boot the devices tried, in this order
 * @param graphics none for a machine without a screen
 */
public record VmSettings(
        Optional<String> kernel,
        Optional<String> initrd,
        Optional<String> arguments,
        List<BootDevice> boot,
        List<GraphicsType> graphics,
        Optional<String> keyboard,
        boolean serialConsole,
        boolean soundCard,
        boolean usb,
        boolean startPaused,
        Optional<String> timeZone,
        int monitors) {

    private static final VmSettings USUAL = new VmSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(BootDevice.DISK),
            List.of(GraphicsType.VNC),
            Optional.empty(),
            false,
            false,
            false,
            false,
            Optional.empty(),
            1);

    public VmSettings {
        boot = boot == null || boot.isEmpty() ? List.of(BootDevice.DISK) : List.copyOf(boot);
        graphics = graphics == null ? List.of(GraphicsType.VNC) : List.copyOf(graphics);
        monitors = Math.max(1, monitors);
    }

    /** Of a machine nobody has said anything about. */
    public static VmSettings usual() {
        return USUAL;
    }

    VmSettings over(VmChange.Seat change) {
        return new VmSettings(
                text(change.kernel(), kernel),
                text(change.initrd(), initrd),
                text(change.arguments(), arguments),
                change.boot().orElse(boot),
                change.graphics().orElse(graphics),
                text(change.keyboard(), keyboard),
                change.serialConsole().orElse(serialConsole),
                change.soundCard().orElse(soundCard),
                change.usb().orElse(usb),
                change.startPaused().orElse(startPaused),
                text(change.timeZone(), timeZone),
                change.monitors().orElse(monitors));
    }

    /** An empty text takes away what was there. */
    private static Optional<String> text(Optional<String> given, Optional<String> was) {
        return given.isPresent() ? given.filter(text -> !text.isBlank()) : was;
    }
}
