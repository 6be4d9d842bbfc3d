package org.reeve.backend.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Changes;
import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.ChangeFeed;
import org.reeve.backend.kernel.ChangeLog;
import org.reeve.backend.kernel.FigureFeed;
import org.reeve.backend.kernel.Signals;
import org.reeve.model.user.UserId;

/** Opens streams of changes, as many as the engine bears. */
@ApplicationScoped
public class ChangeStreams implements Changes {

    /** Each costs a connection and a virtual thread. */
    static final int MOST = 1_000;

    /** Of one person: screens in several windows, and programs that run under one name. */
    static final int MOST_OF_ONE = 100;

    private final ChangeFeed feed;
    private final ChangeLog log;
    private final FigureFeed figures;
    private final Signals signals;
    private final Horizons horizons;
    private final Semaphore room = new Semaphore(MOST);
    private final Map<UserId, Integer> ofOne = new ConcurrentHashMap<>();

    @Inject
    public ChangeStreams(ChangeFeed feed, ChangeLog log, FigureFeed figures, Signals signals, Horizons horizons) {
        this.feed = feed;
        this.log = log;
        this.figures = figures;
        this.signals = signals;
        this.horizons = horizons;
    }

    /** For the client proxy that CDI makes of this class. */
    protected ChangeStreams() {
        this(null, null, null, null, null);
    }

    @Override
    public Stream open(Caller caller, Wanted wanted) {
        enter(caller.user());
        try {
            View view = caller.admin() ? View.EVERYTHING : horizons.of(caller);
            Sources sources = new Sources(feed, log, figures, signals);
            return new ChangeStream(sources, wanted, view, () -> leave(caller.user()));
        } catch (RuntimeException e) {
            leave(caller.user());
            throw e;
        }
    }

    /** What streams are made of. */
    record Sources(ChangeFeed feed, ChangeLog log, FigureFeed figures, Signals signals) {}

    private void enter(UserId user) {
        if (!room.tryAcquire()) {
            throw new Refused(Refused.Kind.CONFLICT, "change.too-many", "most", MOST);
        }
        if (ofOne.merge(user, 1, Integer::sum) > MOST_OF_ONE) {
            leave(user);
            throw new Refused(Refused.Kind.CONFLICT, "change.too-many-of-one", "most", MOST_OF_ONE);
        }
    }

    private void leave(UserId user) {
        ofOne.computeIfPresent(user, (one, streams) -> streams == 1 ? null : streams - 1);
        room.release();
    }
}
