package org.reeve.backend.vm.settings;

import java.util.Map;
import java.util.Optional;
import org.reeve.model.vm.SerialNumberPolicy;

/**
 * What a guest is told about itself and its surroundings.
 *
 * @param signOn whether who signs on to the portal is signed on to the guest as well
 * @param level the level of another cluster, as which it is run
 * @param properties what administrators hand to the hosts' hooks
 */
public record Identity(
        Optional<SerialNumberPolicy> serialPolicy,
        Optional<String> serialNumber,
        Optional<String> timeZone,
        Optional<Boolean> signOn,
        Optional<String> level,
        Optional<Map<String, String>> properties) {

    private static final String USUAL_ZONE = "Etc/GMT";

    static final Identity USUAL = new Identity(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean signsOn() {
        return signOn.orElse(true);
    }

    public String zone() {
        return timeZone.orElse(USUAL_ZONE);
    }

    /** The same with everything said that usually goes without saying. */
    Identity spoken() {
        return new Identity(
                serialPolicy,
                serialNumber,
                Optional.of(zone()),
                Optional.of(signsOn()),
                level,
                Optional.of(properties.orElse(Map.of())));
    }
}
