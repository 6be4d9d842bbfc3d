package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.DeviceRows;
import org.reeve.backend.kernel.Rights;
import org.reeve.backend.kernel.Store;
import org.reeve.dal.network.Nic;
import org.reeve.dal.network.NicRow;
import org.reeve.dal.network.Nics;
import org.reeve.dal.vm.Vm;
import org.reeve.model.network.MacAddress;
import org.reeve.model.network.NetworkId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.user.ObjectType;
import org.reeve.model.vm.NicId;

/** Gives a new machine what its template has: devices, network cards with addresses of their own, and who may do what with it. */
@Dependent
class Furnishing {

    private final Nics nics;
    private final Macs macs;

    @Inject
    Furnishing(Nics nics, Macs macs) {
        this.nics = nics;
        this.macs = macs;
    }

    void like(TemplateId template, Vm vm, Store store) {
        DeviceRows devices = new DeviceRows(store.sql());
        devices.copy(DeviceOwner.of(template), DeviceOwner.of(vm.id()));
        devices.ensureDrive(DeviceOwner.of(vm.id()));
        Set<NetworkId> here = networks(vm, store);
        nics.ofTemplate(template.value()).forEach(row -> store.added(nic(row, vm, here)));
    }

    private static Set<NetworkId> networks(Vm vm, Store store) {
        return store
                .sql()
                .list(
                        "select network_id from cluster_network where cluster_id = ?",
                        row -> new NetworkId(row.getObject(1, UUID.class)),
                        vm.cluster())
                .stream()
                .collect(Collectors.toSet());
    }

    /** A template may be of another cluster: its networks need not be in this one. */
    private NicId nic(NicRow row, Vm vm, Set<NetworkId> here) {
        NicId id = new NicId(UUID.randomUUID());
        MacAddress mac = macs.free(vm.cluster());
        Nic nic = new Nic(id, vm.id(), row.nic().name(), mac);
        nic.describe(row.nic().name(), row.nic().description());
        nic.become(row.nic().model());
        nic.link(row.nic().linked());
        nic.plugIn(row.nic().plugged());
        row.nic()
                .vnicProfile()
                .filter(any -> here.contains(new NetworkId(row.networkId())))
                .ifPresent(nic::connectThrough);
        nics.add(nic);
        macs.take(vm.cluster(), id, mac);
        return id;
    }

    /** Whoever may do something with the template may do the same with the machine. */
    void permitLike(TemplateId template, Vm vm, Store store) {
        Rights.giveLike(store, template, ObjectType.VM, vm.id());
    }
}
