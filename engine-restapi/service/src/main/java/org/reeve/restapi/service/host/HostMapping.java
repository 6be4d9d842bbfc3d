package org.reeve.restapi.service.host;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reeve.backend.host.AddHost;
import org.reeve.backend.host.ApproveHost;
import org.reeve.backend.host.HostView;
import org.reeve.backend.host.UpdateHost;
import org.reeve.model.host.HostId;
import org.reeve.model.host.NonOperationalReason;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Display;
import org.reeve.restapi.types.ExternalStatus;
import org.reeve.restapi.types.Host;
import org.reeve.restapi.types.HostProtocol;
import org.reeve.restapi.types.HostStatus;
import org.reeve.restapi.types.HostType;
import org.reeve.restapi.types.PmProxy;
import org.reeve.restapi.types.PmProxyType;
import org.reeve.restapi.types.PowerManagement;
import org.reeve.restapi.types.Spm;
import org.reeve.restapi.types.SpmStatus;
import org.reeve.restapi.types.Ssh;
import org.reeve.restapi.types.SshAuthenticationMethod;
import org.reeve.restapi.types.User;
import org.reeve.restapi.types.VgpuPlacement;
import org.reeve.restapi.types.VmSummary;

/** Hosts as the API has them: what people decided about them and how they are. */
final class HostMapping {

    private HostMapping() {}

    static AddHost.Order add(Host type, Named named) {
        return new AddHost.Order(
                Given.required(type.getName(), "host.name"),
                Given.or(type.getDescription(), ""),
                Given.or(type.getComment(), ""),
                Given.required(type.getAddress(), "host.address"),
                Optional.ofNullable(type.getPort()),
                Named.required(named.cluster(type.getCluster()), "host.cluster"),
                HostWishes.change(type));
    }

    static UpdateHost.Order update(HostId id, Host type, Named named) {
        return new UpdateHost.Order(
                id,
                Optional.ofNullable(type.getName()),
                Optional.ofNullable(type.getDescription()),
                Optional.ofNullable(type.getComment()),
                Optional.ofNullable(type.getAddress()),
                Optional.ofNullable(type.getPort()),
                named.cluster(type.getCluster()),
                HostWishes.change(type));
    }

    static ApproveHost.Order approve(HostId id, Action action, Named named) {
        return new ApproveHost.Order(id, named.cluster(action.getCluster()), Given.or(action.getActivate(), true));
    }

    static Host type(HostView view) {
        Host host = new Host();
        host.setId(view.id().toString());
        host.setName(view.name());
        host.setDescription(view.description());
        host.setComment(view.comment());
        host.setAddress(view.reach().address());
        host.setPort(view.reach().port());
        host.setCluster(Refs.cluster(view.cluster()));
        host.setStatus(HostStatus.valueOf(view.state().status().name()));
        if (view.state().reason() != NonOperationalReason.NONE) {
            host.setStatusDetail(view.state().reason().name().toLowerCase(Locale.ROOT));
        }
        host.setExternalStatus(ExternalStatus.valueOf(view.state().external().name()));
        host.setProtocol(HostProtocol.STOMP);
        host.setType(HostType.RHEL);
        host.setMemory(view.memory().total());
        host.setMaxSchedulingMemory(view.memory().schedulable());
        host.setSummary(summary(view.machines()));
        host.setSpm(spm(view.spm()));
        host.setPowerManagement(power(view));
        host.setSsh(ssh(view));
        view.settings().displayAddress().ifPresent(address -> {
            Display display = new Display();
            display.setAddress(address);
            host.setDisplay(display);
        });
        host.setVgpuPlacement(view.settings().separateGpus() ? VgpuPlacement.SEPARATED : VgpuPlacement.CONSOLIDATED);
        // Nothing that is done to hosts takes these any further yet.
        host.setNetworkOperationInProgress(false);
        host.setUpdateAvailable(false);
        host.setReinstallationRequired(false);
        host.setOvnConfigured(false);
        HostCapabilities.show(host, view);
        return host;
    }

    private static VmSummary summary(HostView.Machines machines) {
        VmSummary summary = new VmSummary();
        summary.setActive((int) machines.active());
        summary.setTotal((int) machines.total());
        summary.setMigrating((int) machines.migrating());
        return summary;
    }

    private static Spm spm(HostView.Spm view) {
        Spm spm = new Spm();
        spm.setPriority(view.priority());
        spm.setStatus(view.manages() ? SpmStatus.SPM : SpmStatus.NONE);
        return spm;
    }

    private static PowerManagement power(HostView view) {
        PowerManagement power = new PowerManagement();
        power.setEnabled(view.power().enabled());
        power.setAutomaticPmEnabled(view.power().automatic());
        power.setKdumpDetection(view.power().kdumpDetection());
        List<PmProxy> proxies = view.settings().proxies().stream()
                .map(proxy -> {
                    PmProxy type = new PmProxy();
                    type.setType(PmProxyType.valueOf(proxy.name()));
                    return type;
                })
                .toList();
        power.setPmProxies(proxies);
        return power;
    }

    private static Ssh ssh(HostView view) {
        User user = new User();
        user.setUserName(view.reach().sshUser());
        Ssh ssh = new Ssh();
        ssh.setPort(view.reach().sshPort());
        ssh.setUser(user);
        ssh.setAuthenticationMethod(SshAuthenticationMethod.PUBLICKEY);
        view.reach().sshFingerprint().ifPresent(ssh::setFingerprint);
        view.settings().sshPublicKey().ifPresent(ssh::setPublicKey);
        return ssh;
    }
}
