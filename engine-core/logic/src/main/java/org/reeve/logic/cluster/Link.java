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
 * @param missed    the newest difference not taken in: a whole picture older than it is no whole picture
 */
public record Link(
        boolean connected,
        boolean complete,
        Optional<String> boot,
        List<String> retired,
        long report,
        long done,
        long next,
        Optional<Instant> asked,
        Optional<Missed> missed) {

    /** A report that was not taken in for want of a whole picture to add it to. */
    public record Missed(String boot, long number) {}

    static final Link NONE =
            new Link(false, false, Optional.empty(), List.of(), 0, 0, 1, Optional.empty(), Optional.empty());
    private static final int RETIRED_KEPT = 16;

    public Link {
        retired = List.copyOf(retired);
    }

    Link connect() {
        return new Link(true, false, boot, retired, report, done, next, Optional.empty(), missed);
    }

    Link lose() {
        return new Link(false, false, boot, retired, report, done, next, Optional.empty(), missed);
    }

    Link ordered() {
        return new Link(connected, complete, boot, retired, report, done, next + 1, asked, missed);
    }

    /** The boot is over: whatever it still says is of the past. */
    Link retire() {
        if (boot.isEmpty()) {
            return this;
        }
        List<String> more = new ArrayList<>(retired);
        more.add(boot.get());
        List<String> kept = more.subList(Math.max(0, more.size() - RETIRED_KEPT), more.size());
        return new Link(connected, false, Optional.empty(), kept, 0, 0, next, asked, missed);
    }

    Link begin(String newBoot) {
        return new Link(connected, complete, Optional.of(newBoot), retired, 0, 0, next, asked, missed);
    }

    Link took(long number, long nowDone, boolean nowComplete) {
        return new Link(
                connected, nowComplete, boot, retired, number, nowDone, Math.max(next, nowDone + 1), asked, missed);
    }

    Link asking(Instant at) {
        return new Link(connected, complete, boot, retired, report, done, next, Optional.of(at), missed);
    }

    Link answered() {
        return new Link(connected, complete, boot, retired, report, done, next, Optional.empty(), missed);
    }

    Link missed(String fromBoot, long number) {
        boolean newer = missed.filter(m -> m.boot().equals(fromBoot) && m.number() >= number)
                .isEmpty();
        return newer
                ? new Link(
                        connected,
                        complete,
                        boot,
                        retired,
                        report,
                        done,
                        next,
                        asked,
                        Optional.of(new Missed(fromBoot, number)))
                : this;
    }

    /** Whether a full report with this number shows everything that was said so far. */
    boolean newest(String fromBoot, long number) {
        return missed.filter(m -> m.boot().equals(fromBoot) && m.number() > number)
                .isEmpty();
    }

    /** What has to outlive the engine: the rest is learnt anew from the first full report. */
    Link durable() {
        return new Link(false, false, boot, retired, 0, 0, next, Optional.empty(), Optional.empty());
    }
}
