package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.backend.api.Changes;
import org.reeve.backend.api.Message;
import org.reeve.backend.api.Wording;

/** Shows the kernel's news and texts to those outside, who know only the backend's interfaces. */
@ApplicationScoped
public class Outward implements Changes, Wording {

    private ChangeFeed feed;

    protected Outward() {}

    @Inject
    public Outward(ChangeFeed feed) {
        this.feed = feed;
    }

    @Override
    public Optional<List<Changes.Change>> since(long seq) {
        return feed.since(seq).map(all -> all.stream().map(Outward::told).toList());
    }

    @Override
    public long last() {
        return feed.last();
    }

    @Override
    public Runnable listen(Consumer<Changes.Change> listener) {
        return feed.listen(change -> listener.accept(told(change)));
    }

    @Override
    public String of(Message message) {
        return Texts.of(message);
    }

    private static Changes.Change told(org.reeve.backend.kernel.Change change) {
        String op = change.op().name().toLowerCase(Locale.ROOT);
        return new Changes.Change(change.seq(), change.kind(), change.id(), op);
    }
}
