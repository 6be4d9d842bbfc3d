package org.reeve.backend.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Changes.Change;
import org.reeve.backend.kernel.ChangeFeed.News;
import org.reeve.backend.kernel.ChangeFeed.Op;

class ChangeFeedTest {

    private final ChangeFeed feed = new ChangeFeed();

    @Test
    void tellsListenersInOrderOfNumbers() {
        List<Change> heard = new ArrayList<>();
        Runnable end = feed.listen(heard::add);
        happen(3);
        end.run();
        happen(1);
        assertThat(heard).extracting(Change::seq).containsExactly(1L, 2L, 3L);
    }

    @Test
    void letsScreensCatchUp() {
        happen(5);
        assertThat(feed.since(3))
                .hasValueSatisfying(
                        missed -> assertThat(missed).extracting(Change::seq).containsExactly(4L, 5L));
        assertThat(feed.since(5))
                .hasValueSatisfying(missed -> assertThat(missed).isEmpty());
    }

    @Test
    void saysSoWhenItNoLongerKnows() {
        happen(ChangeFeed.REMEMBERED + 10);
        assertThat(feed.since(3)).isEmpty();
        assertThat(feed.since(ChangeFeed.REMEMBERED)).isPresent();
    }

    @Test
    void doesNotKnowWhatHappenedBeforeARestart() {
        feed.startAt(1000);
        happen(2);
        assertThat(feed.last()).isEqualTo(1001);
        assertThat(feed.since(500)).isEmpty();
        assertThat(feed.since(999))
                .hasValueSatisfying(missed -> assertThat(missed).hasSize(2));
        assertThat(feed.since(2000)).isEmpty();
    }

    @Test
    void goesOnWhenAListenerFails() {
        List<Change> heard = new ArrayList<>();
        feed.listen(change -> {
            throw new IllegalStateException("connection reset");
        });
        feed.listen(heard::add);
        happen(2);
        assertThat(heard).hasSize(2);
    }

    private void happen(int times) {
        for (int i = 0; i < times; i++) {
            feed.publish(List.of(new News("vm", new UUID(0, i), Op.CHANGED)));
        }
    }
}
