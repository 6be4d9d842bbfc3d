package org.reeve.agent.protocol.vm;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.json.AsText;

/** What a machine is started from; an engine of today sends libvirt XML and little else. */
public record VmParameters(
        Optional<UUID> vmId,
        Optional<String> vmName,
        Optional<String> xml,
        Optional<Boolean> launchPaused,
        Optional<Long> memSize,
        @AsText Optional<Integer> smp,
        Map<String, String> custom) {

    public static VmParameters of(UUID vm, String xml) {
        return new VmParameters(
                Optional.of(vm),
                Optional.empty(),
                Optional.of(xml),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** The same, to be stopped before the guest's first instruction. */
    public VmParameters paused() {
        return new VmParameters(vmId, vmName, xml, Optional.of(true), memSize, smp, custom);
    }
}
