package org.reeve.backend.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reeve.backend.api.Caller;
import org.reeve.backend.kernel.ChangeFeed;
import org.reeve.backend.kernel.ChangeLog;
import org.reeve.model.user.UserId;

/** Remembers what people see while they watch and for some time after, so that who comes back at once misses nothing. */
@ApplicationScoped
class Horizons {

    /** A horizon is as large as what its person sees, which is little for most. */
    private static final int REMEMBERED = 300;

    private final ChangeFeed feed;
    private final ChangeLog log;
    private final Eyesight eyes;
    private final Map<UserId, Horizon> latest = new LinkedHashMap<>(16, 0.75f, true);

    @Inject
    Horizons(ChangeFeed feed, ChangeLog log, Eyesight eyes) {
        this.feed = feed;
        this.log = log;
        this.eyes = eyes;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Horizons() {
        this(null, null, null);
    }

    Horizon of(Caller caller) {
        Horizon horizon;
        synchronized (latest) {
            horizon = latest.computeIfAbsent(caller.user(), user -> new Horizon(caller, feed, log, eyes));
            if (latest.size() > REMEMBERED) {
                latest.remove(latest.keySet().iterator().next());
            }
        }
        horizon.open();
        return horizon;
    }
}
