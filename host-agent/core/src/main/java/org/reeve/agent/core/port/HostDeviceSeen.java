package org.reeve.agent.core.port;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A device of the host as libvirt knows it.
 *
 * @param name libvirt's, as `pci_0000_00_1f_2`
 * @param kind `pci`, `usb_device`, `scsi`, `net` and the like
 * @param share what it is a share of, and how many shares can be made of it
 */
public record HostDeviceSeen(
        String name,
        String kind,
        Optional<String> parent,
        Named vendor,
        Named product,
        Optional<String> driver,
        OptionalInt iommuGroup,
        Sharing share,
        Optional<String> networkInterface) {

    /** What a maker calls something, and the number it goes by. */
    public record Named(Optional<String> id, Optional<String> text) {

        public static final Named NOTHING = new Named(Optional.empty(), Optional.empty());
    }

    /** How a device is divided (SR-IOV). */
    public record Sharing(Optional<String> of, OptionalInt into) {

        public static final Sharing NONE = new Sharing(Optional.empty(), OptionalInt.empty());
    }
}
