package org.reeve.backend.network;

import java.util.Optional;
import org.reeve.dal.network.VnicProfile;

/** How NICs shall pass through a vNIC profile; what is absent stays as it is, or as usual in a new one. */
public record Passage(Optional<Boolean> passThrough, Optional<Boolean> migratable, Optional<Boolean> portMirroring) {

    public static final Passage USUAL = new Passage(Optional.empty(), Optional.empty(), Optional.empty());

    void apply(VnicProfile profile) {
        profile.passThrough(passThrough.orElse(profile.passThrough()), migratable.orElse(profile.migratable()));
        portMirroring.ifPresent(profile::mirrorPort);
    }
}
