package org.reeve.backend.vm.settings;

import java.util.List;
import java.util.Optional;
import org.reeve.model.vm.BootDevice;

/**
 * How a machine starts.
 *
 * @param kernel a file on the hosts that is booted instead of a disk
 * @param arguments what that kernel is told
 * @param extraArguments what is added to the arguments of the guest's own kernel when they are changed for passed through devices
 * @param devices the devices tried, in this order
 * @param menu the firmware asks for the device
 */
public record Boot(
        Optional<String> kernel,
        Optional<String> initrd,
        Optional<String> arguments,
        Optional<String> extraArguments,
        Optional<List<BootDevice>> devices,
        Optional<Boolean> menu) {

    static final Boot USUAL = new Boot(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public List<BootDevice> order() {
        return devices.filter(list -> !list.isEmpty()).orElse(List.of(BootDevice.DISK));
    }

    /** The same with everything said that usually goes without saying. */
    Boot spoken() {
        return new Boot(
                kernel, initrd, arguments, extraArguments, Optional.of(order()), Optional.of(menu.orElse(false)));
    }
}
