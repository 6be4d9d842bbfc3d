package org.reeve.restapi.service.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.reeve.backend.network.Passage;
import org.reeve.backend.network.UpdateVnicProfile;
import org.reeve.backend.network.VnicProfileView;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.VnicProfileId;
import org.reeve.restapi.service.exchange.BadRequest;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.CustomProperty;
import org.reeve.restapi.types.NetworkFilter;
import org.reeve.restapi.types.Resource;
import org.reeve.restapi.types.VnicPassThrough;
import org.reeve.restapi.types.VnicPassThroughMode;
import org.reeve.restapi.types.VnicProfile;

/** vNIC profiles as the API has them. */
final class VnicProfileMapping {

    private VnicProfileMapping() {}

    static VnicProfile type(VnicProfileView view) {
        var type = Labels.label(new VnicProfile(), view.id(), view.name(), view.description(), null);
        type.setNetwork(Refs.network(view.network()));
        var passThrough = new VnicPassThrough();
        passThrough.setMode(view.passThrough() ? VnicPassThroughMode.ENABLED : VnicPassThroughMode.DISABLED);
        type.setPassThrough(passThrough);
        if (view.passThrough()) type.setMigratable(view.migratable());
        type.setPortMirroring(view.portMirroring());
        view.filter()
                .ifPresent(id -> type.setNetworkFilter(Refs.to(NetworkFilter::new, "networkfilters", id.toString())));
        view.failover().ifPresent(id -> type.setFailover(Refs.vnicProfile(id)));
        view.qos().ifPresent(limited -> type.setQos(Refs.qos(limited.dataCenter(), limited.qos())));
        if (!view.properties().isEmpty()) {
            type.setCustomProperties(view.properties().entrySet().stream()
                    .map(one -> property(one.getKey(), one.getValue()))
                    .toList());
        }
        return type;
    }

    private static CustomProperty property(String name, String value) {
        var type = new CustomProperty();
        type.setName(name);
        type.setValue(value);
        return type;
    }

    static Passage passage(VnicProfile given) {
        return new Passage(
                Optional.ofNullable(given.getPassThrough())
                        .map(VnicPassThrough::getMode)
                        .map(mode -> mode == VnicPassThroughMode.ENABLED),
                Optional.ofNullable(given.getMigratable()),
                Optional.ofNullable(given.getPortMirroring()),
                Optional.ofNullable(given.getNetworkFilter()).map(VnicProfileMapping::filter),
                Optional.ofNullable(given.getFailover()).map(profile -> Optional.ofNullable(profile.getId())
                        .map(id -> Given.id(id, VnicProfileId::new))),
                Optional.ofNullable(given.getCustomProperties()).map(VnicProfileMapping::properties),
                NetworkMapping.qos(given.getQos()));
    }

    /** A filter without id and name says that there shall be none. */
    private static Optional<UUID> filter(NetworkFilter given) {
        if (given.getId() != null) return Optional.of(Given.id(given.getId(), id -> id));
        if (given.getName() == null) return Optional.empty();
        return Optional.of(org.reeve.model.network.NetworkFilter.named(given.getName())
                .orElseThrow(() -> new BadRequest("network_filter.name", "Unknown filter \"" + given.getName() + "\""))
                .id());
    }

    private static Map<String, String> properties(List<CustomProperty> given) {
        Map<String, String> all = new TreeMap<>();
        given.forEach(
                one -> all.put(Given.required(one.getName(), "custom_property.name"), Given.or(one.getValue(), "")));
        return all;
    }

    static UpdateVnicProfile.Order update(VnicProfileId id, VnicProfile given) {
        return new UpdateVnicProfile.Order(
                id,
                Labels.of(given),
                passage(given),
                Optional.ofNullable(given.getNetwork())
                        .map(Resource::getId)
                        .map(network -> Given.id(network, NetworkId::new)));
    }
}
