package org.reeve.backend.vm;

import java.util.Optional;
import org.reeve.model.network.MacAddress;
import org.reeve.model.network.NicModel;
import org.reeve.model.network.VnicProfileId;

/**
 * What somebody wants a network card to be; what is absent stays as it is, or as usual.
 *
 * @param profile the way into a network; an empty one pulls the card out of its network
 */
public record NicChange(
        Optional<String> name,
        Optional<String> description,
        Optional<NicModel> model,
        Optional<MacAddress> mac,
        Optional<Optional<VnicProfileId>> profile,
        Optional<Boolean> linked,
        Optional<Boolean> plugged) {

    public static NicChange named(String name) {
        return new NicChange(
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
