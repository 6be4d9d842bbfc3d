package org.reeve.kit.net;

import elemental2.core.Global;
import java.util.ArrayList;
import java.util.List;
import jsinterop.base.Js;
import org.reeve.kit.api.ChangeNote;
import org.reeve.kit.core.Feed;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Rest;
import org.reeve.kit.core.Timers;

/** The parts every portal is built from, wired by hand: session, REST, the feed of changes and what is known. */
public final class Portal {
    public final Session session;
    public final Timers timers = new BrowserTimers();
    public final Rest rest;
    public final Inventory inventory;
    public final Feed feed;

    /** @param client what the portal is registered as at the engine's sign-in page */
    public Portal(String client) {
        session = new Session(client);
        rest = new FetchRest(session);
        inventory = new Inventory(rest, timers);
        feed = new Feed(new StreamPipe(session), timers, Portal::read, Math::random);
        feed.listen(inventory);
        feed.listen(new Feed.Listener() {
            @Override
            public void signedOut() {
                session.end();
            }
        });
        session.ended().listen(() -> {
            feed.stop();
            inventory.clear();
        });
    }

    /**
     * Opens the feed and then begins: what is read after that cannot have missed a change. Without a feed it begins all the
     * same, for old facts are better than none.
     */
    public void listening(Runnable begin) {
        List<Runnable> once = new ArrayList<>();
        once.add(feed.signal().listen(() -> {
            boolean first = !once.isEmpty();
            once.forEach(Runnable::run);
            once.clear();
            if (first) begin.run();
        }));
        feed.start();
    }

    private static Feed.Change read(String json) {
        ChangeNote note = Js.uncheckedCast(Global.JSON.parse(json));
        return new Feed.Change(note.kind, note.id, "removed".equalsIgnoreCase(note.op));
    }
}
