package org.reeve.backend.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.reeve.backend.api.Changes.Change;
import org.reeve.backend.api.Changes.Stream;
import org.reeve.backend.api.Changes.Told;
import org.reeve.backend.api.Changes.Wanted;
import org.reeve.backend.api.Changes.Why;
import org.reeve.backend.change.ChangeStreams.Sources;
import org.reeve.backend.kernel.ChangeFeed;
import org.reeve.backend.kernel.ChangeFeed.Piece;

/**
 * One reader's place among the changes. Nothing is queued for him: he reads on from where he is, from memory or, when he has fallen behind,
 * from the log; and when he is too far behind for that to be of use, he is told to read everything anew.
 */
final class ChangeStream implements Stream {

    /** How many changes are looked at in one go. */
    private static final int PIECE = 500;

    /** Reading everything anew is cheaper than being told of more changes than this. */
    static final int MOST_BEHIND = 50_000;

    /** Whom all these do not concern is told how far he is, so that he need not go through them again when he comes back. */
    private static final int FAR = 2_000;

    private final Sources sources;
    private final Wanted wanted;
    private final View view;
    private final Runnable end;
    private final Semaphore bell = new Semaphore(0);
    private final Runnable ring = bell::release;
    private long told;
    private long said;
    private long figures;
    private boolean begun;
    private boolean ended;

    ChangeStream(Sources sources, Wanted wanted, View view, Runnable end) {
        this.sources = sources;
        this.wanted = wanted;
        this.view = view;
        this.end = end;
        this.told = wanted.from().orElseGet(sources.feed()::last);
        this.said = told;
        this.figures = sources.figures().last();
        sources.signals().register(ChangeFeed.NEWS, ring);
    }

    @Override
    public List<Told> next(Duration patience) throws InterruptedException {
        long limit = System.nanoTime() + patience.toNanos();
        if (!begun && told == sources.feed().last()) {
            begun = true;
            said = told;
            return List.of(new Told.Hello(told));
        }
        while (true) {
            // Before looking: what is rung for while looking is looked for again.
            bell.drainPermits();
            List<Told> found = look();
            begun = true;
            long left = limit - System.nanoTime();
            if (!found.isEmpty() || left <= 0 || told - said > FAR) {
                said = told;
                return found.isEmpty() ? List.of(new Told.Beat(told)) : found;
            }
            rest(left);
        }
    }

    private void rest(long left) throws InterruptedException {
        long pause = Math.min(left, view.rest().toNanos());
        TimeUnit.NANOSECONDS.sleep(pause);
        bell.tryAcquire(left - pause, TimeUnit.NANOSECONDS);
    }

    /** What is to be told now; a piece of which nothing is to be told leads on to the next. */
    private List<Told> look() {
        List<Told> found = new ArrayList<>();
        while (found.isEmpty() && told != sources.feed().last()) {
            Optional<Piece> piece = piece();
            if (piece.isEmpty()) {
                return List.of(resync(begun ? Why.SLOW : Why.GONE));
            }
            Optional<List<Change>> shown = view.of(piece.get().changes(), told, wanted);
            if (shown.isEmpty()) {
                return List.of(resync(Why.SIGHT));
            }
            told = piece.get().upTo();
            shown.get().forEach(change -> found.add(new Told.News(change)));
        }
        if (wanted.figures()) {
            figures(found);
        }
        return found;
    }

    private Optional<Piece> piece() {
        if (!sources.feed().complete(told)) {
            return Optional.empty();
        }
        Optional<Piece> remembered = sources.feed().after(told, PIECE);
        if (remembered.isPresent()) {
            return remembered;
        }
        long last = sources.feed().last();
        return sources.log().moreThan(MOST_BEHIND, told, last)
                ? Optional.empty()
                : sources.log().after(told, last, PIECE);
    }

    private void figures(List<Told> found) {
        for (var written : sources.figures().after(figures)) {
            figures = written.number();
            if (view.of(written)) {
                found.add(new Told.Figures(written.host().value()));
            }
        }
    }

    private Told resync(Why why) {
        told = sources.feed().last();
        return new Told.Resync(told, why);
    }

    @Override
    public void close() {
        if (!ended) {
            ended = true;
            sources.signals().forget(ChangeFeed.NEWS, ring);
            end.run();
        }
    }
}
