package org.reeve.kit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.kit.testing.FakeTimers;

class FeedTest {
    private final FakeTimers timers = new FakeTimers();
    private final List<String> opened = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private int backs;
    private Pipe.Ears ears;
    private final Feed feed = new Feed(this::open, timers, json -> new Feed.Change("vm", json, false), () -> 0.5);

    @BeforeEach
    void listen() {
        feed.listen(new Feed.Listener() {
            @Override
            public void changed(String kind, String id, boolean removed) {
                heard.add(kind + " " + id);
            }

            @Override
            public void figures(String host) {
                heard.add("figures " + host);
            }

            @Override
            public void resync() {
                heard.add("resync");
            }

            @Override
            public void back() {
                backs++;
            }

            @Override
            public void signedOut() {
                heard.add("signed out");
            }
        });
        feed.start();
    }

    @Test
    void tellsWhatChanged() {
        ears.opened();
        ears.text("id: 3\ndata: a\n\n");
        assertThat(heard).containsExactly("vm a");
        assertThat(feed.live()).isTrue();
    }

    @Test
    void resumesBehindTheLastChangeSeen() {
        ears.opened();
        ears.text("id: 3\ndata: a\n\n");
        ears.ended(0);
        assertThat(feed.live()).isFalse();
        timers.pass(Backoff.FIRST_MILLISECONDS);
        assertThat(opened).containsExactly("", "3");
    }

    @Test
    void readsEverythingAgainWhenItHasNoPlaceToResumeFrom() {
        ears.ended(502);
        timers.pass(Backoff.FIRST_MILLISECONDS);
        assertThat(heard).containsExactly("resync");
    }

    @Test
    void readsEverythingAgainWhenToldSo() {
        ears.text("id: 90\nevent: resync\ndata: {}\n\n");
        assertThat(heard).containsExactly("resync");
    }

    @Test
    void doesNotComeBackOnceSignedOut() {
        ears.ended(401);
        timers.pass(10 * Backoff.MOST_MILLISECONDS);
        assertThat(heard).containsExactly("signed out");
        assertThat(opened).hasSize(1);
    }

    @Test
    void waitsLongerEachTimeButNotForEver() {
        for (int i = 0; i < 10; i++) {
            ears.ended(503);
            timers.pass(Backoff.MOST_MILLISECONDS);
        }
        assertThat(opened).hasSize(11);
        ears.ended(503);
        timers.pass(Backoff.FIRST_MILLISECONDS);
        assertThat(opened).hasSize(11);
    }

    @Test
    void aGreetingGivesThePlaceToResumeFromAndIsNoChange() {
        ears.opened();
        ears.text("id: 41\nevent: hello\ndata: {\"seq\":41}\n\n");
        ears.ended(0);
        timers.pass(Backoff.FIRST_MILLISECONDS);
        assertThat(heard).isEmpty();
        assertThat(opened).containsExactly("", "41");
        ears.opened();
        assertThat(backs).isEqualTo(2);
    }

    @Test
    void figuresAreNoPlaceToResumeFromButABeatIs() {
        ears.opened();
        ears.text("id: 41\nevent: hello\ndata: {}\n\nevent: figures\ndata: h1\n\n");
        ears.text("id: 44\nevent: beat\ndata: {}\n\n");
        ears.ended(0);
        timers.pass(Backoff.FIRST_MILLISECONDS);
        assertThat(heard).containsExactly("figures h1");
        assertThat(opened).containsExactly("", "44");
    }

    @Test
    void keepsQuietAfterStopping() {
        feed.stop();
        ears.ended(0);
        timers.pass(Backoff.MOST_MILLISECONDS);
        assertThat(opened).hasSize(1);
    }

    private Runnable open(String from, Pipe.Ears listening) {
        opened.add(from);
        ears = listening;
        return () -> {};
    }
}
