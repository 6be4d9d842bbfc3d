package org.reeve.backend.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Changes.Change;
import org.reeve.backend.kernel.ChangeFeed.Batch;
import org.reeve.backend.kernel.ChangeFeed.News;
import org.reeve.backend.kernel.ChangeFeed.Op;
import org.reeve.backend.kernel.ChangeFeed.Piece;

class ChangeFeedTest {

    private final Signals signals = new Signals();
    private final ChangeFeed feed = new ChangeFeed(signals);

    private static News news(int object) {
        return new News("vm", new UUID(0, object), Op.CHANGED);
    }

    private Batch begun(int changes) {
        List<News> some = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            some.add(news(i));
        }
        return feed.reserve(some);
    }

    private void happen(int changes) {
        feed.end(begun(changes), true);
    }

    private static List<Long> numbers(Optional<Piece> piece) {
        return piece.orElseThrow().changes().stream().map(Change::seq).toList();
    }

    @Test
    void whatIsCommittedEarlierWaitsForLowerNumbers() {
        Batch first = begun(2);
        Batch second = begun(1);
        feed.end(second, true);
        assertThat(feed.last()).isZero();
        assertThat(numbers(feed.after(0, 10))).isEmpty();
        feed.end(first, true);
        assertThat(numbers(feed.after(0, 10))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatWasRolledBackIsNeverTold() {
        Batch first = begun(2);
        Batch second = begun(1);
        feed.end(second, true);
        feed.end(first, false);
        assertThat(feed.last()).isEqualTo(3);
        assertThat(numbers(feed.after(0, 10))).containsExactly(3L);
        assertThat(feed.after(0, 10).orElseThrow().upTo()).isEqualTo(3);
    }

    @Test
    void itIsReadInPieces() {
        happen(5);
        Piece piece = feed.after(1, 2).orElseThrow();
        assertThat(piece.changes()).extracting(Change::seq).containsExactly(2L, 3L);
        assertThat(piece.upTo()).isEqualTo(3);
    }

    @Test
    void whatItForgotIsInTheLog() {
        happen(ChangeFeed.REMEMBERED + 10);
        assertThat(feed.after(9, 1)).isEmpty();
        assertThat(numbers(feed.after(10, 1))).containsExactly(11L);
        assertThat(feed.complete(9)).isTrue();
    }

    @Test
    void numbersNeverGivenAreNotKnown() {
        happen(5);
        assertThat(feed.complete(5)).isTrue();
        assertThat(feed.complete(6)).isFalse();
    }

    @Test
    void anEngineStartedAgainGoesOnAboveWhatWasTold() {
        feed.startAt(1000, 300);
        happen(2);
        assertThat(feed.last()).isEqualTo(1001);
        assertThat(feed.after(500, 10)).as("in the log").isEmpty();
        assertThat(feed.complete(500)).isTrue();
        assertThat(feed.complete(299)).isFalse();
        assertThat(numbers(feed.after(999, 10))).containsExactly(1000L, 1001L);
    }

    @Test
    void whatMayOrMayNotHaveHappenedMustBeLookedUp() {
        happen(1);
        feed.lose(begun(1));
        happen(1);
        assertThat(feed.complete(1)).isFalse();
        assertThat(feed.complete(2)).isTrue();
        assertThat(numbers(feed.after(2, 10))).containsExactly(3L);
    }

    @Test
    void itRingsOnlyWhenThereIsMoreToRead() {
        var rung = new AtomicInteger();
        signals.register(ChangeFeed.NEWS, rung::incrementAndGet);
        Batch first = begun(1);
        feed.end(begun(1), true);
        assertThat(rung).hasValue(0);
        feed.end(first, true);
        assertThat(rung).hasValue(1);
    }

    @Test
    void whatIsNewOrGoneIsNotToldToBeDifferentAsWell() {
        News added = new News("vm", new UUID(0, 1), Op.ADDED);
        News removed = new News("vm", new UUID(0, 2), Op.REMOVED);
        var all = new LinkedHashSet<>(List.of(added, news(1), removed, news(2), news(3)));
        assertThat(ChangeWriter.essential(all)).containsExactly(added, removed, news(3));
    }
}
