package org.reeve.agent.core.storage;

import org.reeve.agent.core.port.Storage;
import org.reeve.agent.core.task.Tasks;
import org.reeve.agent.core.verb.Verbs;
import org.reeve.agent.protocol.storage.DeleteImage;

/** The verbs about whole disks. */
public final class ImageVerbs {

    private ImageVerbs() {}

    public static void add(Verbs verbs, Storage storage, Tasks tasks) {
        verbs.change(
                DeleteImage.class,
                DeleteImage::domain,
                call -> tasks.start(
                        "Image.delete",
                        call.domain(),
                        () -> storage.deleteImage(call.pool(), call.domain(), call.image(), call.postZero())));
    }
}
