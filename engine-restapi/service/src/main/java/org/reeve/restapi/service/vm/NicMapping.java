package org.reeve.restapi.service.vm;

import java.util.Optional;
import org.reeve.backend.vm.NicChange;
import org.reeve.backend.vm.NicView;
import org.reeve.model.network.MacAddress;
import org.reeve.model.network.NicModel;
import org.reeve.model.network.VnicProfileId;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Mac;
import org.reeve.restapi.types.Nic;
import org.reeve.restapi.types.NicInterface;
import org.reeve.restapi.types.VnicProfile;

/** A machine's network card as the API has it. */
public final class NicMapping {

    private NicMapping() {}

    static Nic type(NicView view) {
        var mac = new Mac();
        mac.setAddress(view.mac());
        var type = new Nic();
        type.setId(view.id().toString());
        type.setName(view.name());
        type.setDescription(view.description());
        type.setMac(mac);
        type.setInterface(model(view.model()));
        type.setLinked(view.linked());
        type.setPlugged(view.plugged());
        type.setVm(Refs.vm(view.vm()));
        view.profile().map(Refs::vnicProfile).ifPresent(type::setVnicProfile);
        view.network().map(Refs::network).ifPresent(type::setNetwork);
        return type;
    }

    public static NicChange change(Nic given) {
        return new NicChange(
                Optional.ofNullable(given.getName()),
                Optional.ofNullable(given.getDescription()),
                Optional.ofNullable(given.getInterface()).map(NicMapping::model),
                Optional.ofNullable(given.getMac())
                        .flatMap(mac -> Given.maybe(mac.getAddress(), "nic.mac.address", MacAddress::new)),
                Optional.ofNullable(given.getVnicProfile()).map(NicMapping::profile),
                Optional.ofNullable(given.getLinked()),
                Optional.ofNullable(given.getPlugged()));
    }

    /** A profile without an id takes the card out of its network. */
    private static Optional<VnicProfileId> profile(VnicProfile given) {
        return Optional.ofNullable(given.getId())
                .filter(id -> !id.isEmpty())
                .map(id -> Given.id(id, VnicProfileId::new));
    }

    private static NicModel model(NicInterface given) {
        return switch (given) {
            case VIRTIO -> NicModel.PV;
            case RTL8139_VIRTIO -> NicModel.RTL8139_PV;
            case RTL8139 -> NicModel.RTL8139;
            case E1000 -> NicModel.E1000;
            case E1000E -> NicModel.E1000E;
            case SPAPR_VLAN -> NicModel.SPAPR_VLAN;
            case PCI_PASSTHROUGH -> NicModel.PCI_PASSTHROUGH;
        };
    }

    public static NicInterface model(NicModel model) {
        return switch (model) {
            case PV -> NicInterface.VIRTIO;
            case RTL8139_PV -> NicInterface.RTL8139_VIRTIO;
            case RTL8139 -> NicInterface.RTL8139;
            case E1000 -> NicInterface.E1000;
            case E1000E -> NicInterface.E1000E;
            case SPAPR_VLAN -> NicInterface.SPAPR_VLAN;
            case PCI_PASSTHROUGH -> NicInterface.PCI_PASSTHROUGH;
        };
    }
}
