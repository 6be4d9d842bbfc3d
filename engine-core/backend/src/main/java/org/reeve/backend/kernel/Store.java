package org.reeve.backend.kernel;

import java.time.Instant;
import org.reeve.model.Id;
import org.reeve.model.event.EventType;

/** Everything an action may touch within its transaction. */
public interface Store extends Reader {

    /** The one time of this transaction. */
    Instant now();

    /** Names the object that the order has made, for the caller's answer. */
    void created(Id id);

    /**
     * Tells people. The same event about the same objects is not stored again within its flood interval; the texts are in
     * `messages/event.properties` under the type's name. Who did it is added by itself as `{user}`.
     */
    void log(EventType type, Facts facts);

    /** Tells screens, after the commit, that an object is new, different or gone. */
    void added(Id id);

    void changed(Id id);

    void removed(Id id);
}
