package org.reeve.restapi.service.host;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.host.HostChange;
import org.reeve.backend.host.PowerProxy;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.types.Display;
import org.reeve.restapi.types.Host;
import org.reeve.restapi.types.OperatingSystem;
import org.reeve.restapi.types.PmProxy;
import org.reeve.restapi.types.PowerManagement;
import org.reeve.restapi.types.Spm;
import org.reeve.restapi.types.Ssh;
import org.reeve.restapi.types.User;
import org.reeve.restapi.types.VgpuPlacement;

/** What somebody decides about a host, read from the API's words. */
final class HostWishes {

    private HostWishes() {}

    static HostChange change(Host given) {
        return new HostChange(
                Optional.ofNullable(given.getSpm()).map(Spm::getPriority),
                Optional.ofNullable(given.getPowerManagement())
                        .map(HostWishes::power)
                        .orElse(HostChange.Power.SAME),
                Optional.ofNullable(given.getSsh()).map(HostWishes::ssh).orElse(HostChange.Ssh.SAME),
                Optional.ofNullable(given.getDisplay()).map(Display::getAddress),
                Optional.ofNullable(given.getVgpuPlacement()).map(placement -> placement == VgpuPlacement.SEPARATED),
                Optional.ofNullable(given.getOs()).map(OperatingSystem::getCustomKernelCmdline));
    }

    private static HostChange.Power power(PowerManagement given) {
        return new HostChange.Power(
                Optional.ofNullable(given.getEnabled()),
                Optional.ofNullable(given.getAutomaticPmEnabled()),
                Optional.ofNullable(given.getKdumpDetection()),
                Optional.ofNullable(given.getPmProxies()).map(HostWishes::proxies));
    }

    private static List<PowerProxy> proxies(List<PmProxy> given) {
        return given.stream()
                .map(proxy -> PowerProxy.valueOf(
                        Given.required(proxy.getType(), "pm_proxy.type").name()))
                .toList();
    }

    /** Passwords are for the moment of an installation; nobody keeps them. */
    private static HostChange.Ssh ssh(Ssh given) {
        return new HostChange.Ssh(
                Optional.ofNullable(given.getUser()).map(User::getUserName),
                Optional.ofNullable(given.getPort()),
                Optional.ofNullable(given.getFingerprint()),
                Optional.ofNullable(given.getPublicKey()));
    }
}
