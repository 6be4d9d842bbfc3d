package org.reeve.logic.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The numbered streams between the engine and one host.
 *
 * @param connected a session stands
 * @param complete  the last full report and all differences since are known
 * @param boot      the boot of the host we talk to; empty when unknown or dead
 * @param retired   earlier boots, whose late reports are dropped; the oldest are forgotten
 * @param report    number of the last report taken in
 * @param done      last order the host had processed by then
 * @param next      number for the next order; never reused, not even over boots
 * @param asked     when the host was last asked for a report, an examination or to switch on
 */
public record Link(
        boolean connected,
        boolean complete,
        Optional<String> boot,
        List<String> retired,
        long report,
        long done,
        long next,
        Optional<Instant> asked) {

    static final Link NONE = new Link(false, false, Optional.empty(), List.of(), 0, 0, 1, Optional.empty());
    private static final int RETIRED_KEPT = 16;

    public Link {
        retired = List.copyOf(retired);
    }

    Link connect() {
        return new Link(true, false, boot, retired, report, done, next, Optional.empty());
    }

    Link lose() {
        return new Link(false, false, boot, retired, report, done, next, asked);
    }

    Link incomplete() {
        return new Link(connected, false, boot, retired, report, done, next, asked);
    }

    Link ordered() {
        return new Link(connected, complete, boot, retired, report, done, next + 1, asked);
    }

    /** The boot is over: whatever it still says is of the past. */
    Link retire() {
        if (boot.isEmpty()) {
            return this;
        }
        List<String> more = new ArrayList<>(retired);
        more.add(boot.get());
        List<String> kept = more.subList(Math.max(0, more.size() - RETIRED_KEPT), more.size());
        return new Link(connected, false, Optional.empty(), kept, 0, 0, next, asked);
    }

    Link begin(String newBoot) {
        return new Link(connected, complete, Optional.of(newBoot), retired, 0, 0, next, asked);
    }

    Link took(long number, long nowDone, boolean nowComplete) {
        return new Link(connected, nowComplete, boot, retired, number, nowDone, Math.max(next, nowDone + 1), asked);
    }

    Link asking(Instant at) {
        return new Link(connected, complete, boot, retired, report, done, next, Optional.of(at));
    }

    Link answered() {
        return new Link(connected, complete, boot, retired, report, done, next, Optional.empty());
    }
}
