package org.reeve.restapi.service.profile;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.profile.AddProfile;
import org.reeve.backend.profile.ProfileKind;
import org.reeve.backend.profile.ProfileView;
import org.reeve.backend.profile.UpdateProfile;
import org.reeve.model.Id;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.qos.QosId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.CpuProfile;
import org.reeve.restapi.types.DiskProfile;
import org.reeve.restapi.types.Qos;
import org.reeve.restapi.types.Resource;

/** Profiles as the API has them. */
final class ProfileMapping {

    private ProfileMapping() {}

    static CpuProfile cpu(ProfileView view) {
        var type = Labels.label(new CpuProfile(), view.id(), view.name(), view.description(), null);
        type.setCluster(Refs.cluster(new ClusterId(view.parent())));
        type.setQos(qos(view));
        return type;
    }

    static DiskProfile disk(ProfileView view) {
        var type = Labels.label(new DiskProfile(), view.id(), view.name(), view.description(), null);
        type.setStorageDomain(Refs.storageDomain(new StorageDomainId(view.parent())));
        type.setQos(qos(view));
        return type;
    }

    private static Qos qos(ProfileView view) {
        return view.qos()
                .map(limited -> Refs.qos(limited.dataCenter(), limited.qos()))
                .orElse(null);
    }

    static AddProfile.Order add(ProfileKind kind, Id parent, Resource given, Qos qos) {
        Given.required(given.getName(), "name");
        return new AddProfile.Order(kind, parent.value(), Labels.of(given), id(qos));
    }

    /** A QoS without an id lifts the limits. */
    static UpdateProfile.Order update(ProfileKind kind, UUID profile, Resource given, Qos qos) {
        return new UpdateProfile.Order(kind, profile, Labels.of(given), id(qos), qos != null && id(qos).isEmpty());
    }

    private static Optional<QosId> id(Qos given) {
        return Optional.ofNullable(given)
                .map(Qos::getId)
                .filter(id -> !id.isEmpty())
                .map(id -> Given.id(id, QosId::new));
    }
}
