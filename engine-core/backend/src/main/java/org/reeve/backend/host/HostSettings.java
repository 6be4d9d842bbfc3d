package org.reeve.backend.host;

import java.util.List;
import java.util.Optional;

/**
 * What people have decided about a host beside its name and address, as it is stored. Rows may be older than the code: what they lack is as
 * usual.
 *
 * @param displayAddress where consoles reach the host, when that is not where the engine does
 * @param sshPublicKey by which the host proves itself when it is logged in to
 * @param proxies where hosts are looked for that cut this one's power, in that order
 * @param separateGpus whether machines' shares of GPUs are spread over all of them, not packed
 * @param kernelArguments what the kernel is to be booted with, once the host is installed anew
 */
public record HostSettings(
        Optional<String> displayAddress,
        Optional<String> sshPublicKey,
        List<PowerProxy> proxies,
        boolean separateGpus,
        Optional<String> kernelArguments) {

    public static final HostSettings USUAL = new HostSettings(
            Optional.empty(), Optional.empty(), List.of(PowerProxy.CLUSTER, PowerProxy.DC), false, Optional.empty());

    public HostSettings {
        proxies = proxies == null ? List.of(PowerProxy.CLUSTER, PowerProxy.DC) : List.copyOf(proxies);
    }
}
