package org.reeve.restapi.service.network;

import java.util.Optional;
import org.reeve.backend.network.Passage;
import org.reeve.backend.network.VnicProfileView;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Refs;
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
        return type;
    }

    static Passage passage(VnicProfile given) {
        return new Passage(
                Optional.ofNullable(given.getPassThrough())
                        .map(VnicPassThrough::getMode)
                        .map(mode -> mode == VnicPassThroughMode.ENABLED),
                Optional.ofNullable(given.getMigratable()),
                Optional.ofNullable(given.getPortMirroring()));
    }
}
