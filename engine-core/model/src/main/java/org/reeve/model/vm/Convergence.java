package org.reeve.model.vm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a machine that is moved is brought to its end on the other host, although it goes on changing its memory: what is allowed for
 * transport, and how much longer it may stand still for the last of it each time the transfer stalls.
 *
 * @param parallel how many machines a host sends at a time
 * @param slowed whether the machine may be slowed down so that its memory changes less
 * @param compressed whether memory is compressed on its way
 * @param zeroCopy whether memory is sent without being copied first, where a host can
 * @param start what happens before the transfer begins
 * @param stalls what happens when the transfer has stalled for longer than so many rounds
 * @param last what happens, one after the other, when it stalls even then
 */
public record Convergence(
        int parallel,
        boolean slowed,
        boolean compressed,
        boolean zeroCopy,
        Step start,
        List<Stall> stalls,
        List<Step> last) {

    private static final int[] ROUNDS = {1, 2, 3, 4, 6};

    /** Something that is done to a transfer; the words are what agents read. */
    public enum Deed {
        SET_DOWNTIME("setDowntime"),
        POST_COPY("postcopy"),
        ABORT("abort");

        private final String word;

        Deed(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** @param pause how long the machine may stand still, of the deed that sets it */
    public record Step(Deed deed, Optional<Duration> pause) {

        public static Step pause(long millis) {
            return new Step(Deed.SET_DOWNTIME, Optional.of(Duration.ofMillis(millis)));
        }

        public static Step of(Deed deed) {
            return new Step(deed, Optional.empty());
        }
    }

    /** @param rounds how often memory was gone through without coming closer to an end */
    public record Stall(int rounds, Step step) {}

    public Convergence {
        stalls = List.copyOf(stalls);
        last = List.copyOf(last);
    }

    /** @param pauses in milliseconds: before the start, and after each stall */
    static Convergence of(int parallel, List<Step> last, long... pauses) {
        List<Stall> stalls = new ArrayList<>();
        for (int i = 1; i < pauses.length; i++) {
            stalls.add(new Stall(ROUNDS[i - 1], Step.pause(pauses[i])));
        }
        return new Convergence(parallel, true, false, false, Step.pause(pauses[0]), stalls, last);
    }

    Convergence compressing() {
        return new Convergence(parallel, slowed, true, zeroCopy, start, stalls, last);
    }

    Convergence withoutCopies() {
        return new Convergence(parallel, slowed, compressed, true, start, stalls, last);
    }
}
