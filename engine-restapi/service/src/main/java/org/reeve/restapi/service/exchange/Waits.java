package org.reeve.restapi.service.exchange;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.reeve.backend.api.JobState;

/**
 * Holds requests back until their job has ended. Each holds a thread of the server meanwhile, so only so many may: who comes
 * when all places are taken learns at once how far the job is, and the rest of the API goes on.
 */
final class Waits {

    /** The longest a request is held back for a job's end, whatever its sender asked for. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** Half of the threads that the server is given (see packaging/server). */
    private static final Waits OF_THE_SERVER = new Waits(64);

    private final Semaphore places;

    Waits(int places) {
        this.places = new Semaphore(places);
    }

    static Waits ofTheServer() {
        return OF_THE_SERVER;
    }

    /** @param wait waits for at most so long and says how far the job is then */
    JobState await(Function<Duration, JobState> wait, Duration patience) {
        if (patience.isZero() || !places.tryAcquire()) return wait.apply(Duration.ZERO);
        try {
            return wait.apply(patience.compareTo(LONGEST) < 0 ? patience : LONGEST);
        } finally {
            places.release();
        }
    }
}
