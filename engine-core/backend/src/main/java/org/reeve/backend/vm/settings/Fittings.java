package org.reeve.backend.vm.settings;

import java.util.Optional;
import org.reeve.model.vm.RngSource;
import org.reeve.model.vm.UsbType;

/**
 * The smaller devices of a machine.
 *
 * @param queues network cards may use more than one queue
 * @param scsiQueues queues of the SCSI controller; 0: as many as it has processors
 * @param ioThreads threads that serve its disks
 */
public record Fittings(
        Optional<Boolean> serialConsole,
        Optional<Boolean> soundCard,
        Optional<Boolean> usb,
        Optional<UsbType> usbType,
        Optional<Rng> rng,
        Optional<Boolean> tpm,
        Optional<Boolean> balloon,
        Optional<Boolean> virtioScsi,
        Optional<Boolean> queues,
        Optional<Integer> scsiQueues,
        Optional<Integer> ioThreads) {

    static final Fittings USUAL = new Fittings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * The source of random numbers.
     *
     * @param bytes no more than these in each period
     */
    public record Rng(RngSource source, Optional<Integer> bytes, Optional<Integer> periodMillis) {

        static final Rng USUAL = new Rng(RngSource.URANDOM, Optional.empty(), Optional.empty());
    }

    public boolean hasConsole() {
        return serialConsole.orElse(false);
    }

    public boolean hasSound() {
        return soundCard.orElse(false);
    }

    public boolean hasUsb() {
        return usb.orElse(false);
    }

    public boolean hasTpm() {
        return tpm.orElse(false);
    }

    public boolean hasBalloon() {
        return balloon.orElse(true);
    }

    public boolean hasVirtioScsi() {
        return virtioScsi.orElse(true);
    }

    public Rng random() {
        return rng.orElse(Rng.USUAL);
    }

    public boolean hasQueues() {
        return queues.orElse(true);
    }

    public int threads() {
        return ioThreads.orElse(0);
    }

    /** The same with everything said that usually goes without saying. */
    Fittings spoken() {
        return new Fittings(
                Optional.of(hasConsole()),
                Optional.of(hasSound()),
                Optional.of(hasUsb()),
                usbType.filter(any -> hasUsb()),
                Optional.of(random()),
                Optional.of(hasTpm()),
                Optional.of(hasBalloon()),
                Optional.of(hasVirtioScsi()),
                Optional.of(hasQueues()),
                scsiQueues,
                Optional.of(threads()));
    }
}
