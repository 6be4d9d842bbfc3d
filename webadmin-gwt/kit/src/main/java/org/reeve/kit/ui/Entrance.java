package org.reeve.kit.ui;

import org.reeve.kit.core.Async;
import org.reeve.kit.core.Fault;
import org.reeve.kit.net.Session;

/** The way into a portal: over the sign-in page, and back to it when the session has ended. */
public final class Entrance {
    private final Session session;
    private final Runnable open;
    private final Runnable leave;

    /**
     * @param open shows the portal
     * @param leave takes it down
     */
    public Entrance(Session session, Runnable open, Runnable leave) {
        this.session = session;
        this.open = open;
        this.leave = leave;
    }

    public void begin() {
        session.ended().listen(this::ended);
        show(Threshold.crossing());
        session.begin(Async.of(user -> open.run(), this::stuck));
    }

    /** A new token would be refused as well when this one was refused at once; going round in circles helps nobody. */
    private void ended() {
        leave.run();
        if (session.hopeless()) stuck(new Fault(401, "The engine does not accept the sign-in for this portal."));
        else {
            show(Threshold.crossing());
            session.again();
        }
    }

    private void stuck(Fault fault) {
        show(Threshold.stuck(fault.text(), session));
    }

    private static void show(Threshold threshold) {
        Pages.title("Sign in");
        Pages.mount(threshold.root());
    }
}
