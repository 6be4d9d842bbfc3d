package org.reeve.agent.libvirt.storage;

import java.nio.file.Path;
import java.util.UUID;

/** Where things lie inside one file storage domain. Names come only from ids, so no path can lead out of it. */
record DomainTree(UUID id, Path root) {

    static final String REMOVED = "_remove_me_";
    static final String REMOVED_ZERO = "_remove_me_ZERO_";

    Path dom() {
        return root.resolve("dom_md");
    }

    Path metadata() {
        return dom().resolve("metadata");
    }

    Path images() {
        return root.resolve("images");
    }

    Path image(UUID image) {
        return images().resolve(image.toString());
    }

    Path removed(UUID image, boolean zero) {
        return images().resolve((zero ? REMOVED_ZERO : REMOVED) + image);
    }

    Path volume(UUID image, UUID volume) {
        return image(image).resolve(volume.toString());
    }

    Path volumeMetadata(UUID image, UUID volume) {
        return image(image).resolve(volume + ".meta");
    }

    Path volumeLease(UUID image, UUID volume) {
        return image(image).resolve(volume + ".lease");
    }

    Path master() {
        return root.resolve("master");
    }
}
