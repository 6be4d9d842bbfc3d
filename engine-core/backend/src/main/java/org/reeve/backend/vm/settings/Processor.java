package org.reeve.backend.vm.settings;

import java.util.Map;
import java.util.Optional;
import org.reeve.model.vm.CpuMode;
import org.reeve.model.vm.CpuPinningPolicy;
import org.reeve.model.vm.NumaTuneMode;

/**
 * What the processors of a machine are and where they run.
 *
 * @param model libvirt's name of one other than the cluster's
 * @param machine qemu's name of a chipset other than the cluster's
 * @param pins which of the host's processors each of the guest's runs on, as libvirt writes sets: `0-3,^2`
 */
public record Processor(
        Optional<CpuMode> mode,
        Optional<String> model,
        Optional<String> machine,
        Optional<CpuPinningPolicy> pinning,
        Optional<Map<Integer, String>> pins,
        Optional<NumaTuneMode> numaTune) {

    static final Processor USUAL = new Processor(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Pins that were written count, whatever else was said. */
    public CpuPinningPolicy policy() {
        boolean manual = pins.filter(all -> !all.isEmpty()).isPresent();
        return pinning.filter(said -> said != CpuPinningPolicy.NONE && said != CpuPinningPolicy.MANUAL)
                .orElse(manual ? CpuPinningPolicy.MANUAL : CpuPinningPolicy.NONE);
    }

    /** The same with everything said that usually goes without saying. */
    Processor spoken() {
        return new Processor(
                Optional.of(mode.orElse(CpuMode.CUSTOM)),
                model,
                machine,
                Optional.of(policy()),
                Optional.of(pins.orElse(Map.of())),
                numaTune);
    }
}
