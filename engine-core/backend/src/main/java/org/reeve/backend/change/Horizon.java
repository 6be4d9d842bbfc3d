package org.reeve.backend.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Changes.Change;
import org.reeve.backend.api.Changes.Wanted;
import org.reeve.backend.change.Eyesight.Seen;
import org.reeve.backend.kernel.ChangeFeed;
import org.reeve.backend.kernel.ChangeFeed.Piece;
import org.reeve.backend.kernel.ChangeLog;
import org.reeve.backend.kernel.Events;
import org.reeve.backend.kernel.FigureFeed.Written;

/**
 * What one person who is no administrator sees, kept current along the changes: what is gone can no longer be asked about, and still its end
 * is to be told to those who saw it. All streams of a person share it.
 */
final class Horizon implements View {

    private static final String REMOVED = "removed";
    private static final String PERMISSION = "permission";

    /** After a change to one of these anybody may see other things than before. */
    private static final Set<String> RIGHTS = Set.of(PERMISSION, "role", "app_user");

    /** Parts come and go with the whole, without being told of one by one. */
    private static final Map<String, String> WHOLE = Map.of("nic", "vm", "volume", "disk");

    /** What comes into sight or leaves it without a change of its own, and does not matter enough to read everything anew. */
    private static final Set<String> QUIET = Set.of("nic", "volume", PERMISSION, "job");

    /** What comes into sight or leaves it because something else changed is noticed at last after this long. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private static final Duration SHORTEST_REST = Duration.ofMillis(250);

    /** Looking takes at most this part of the time. */
    private static final int SHARE = 20;

    /** Changes since the last look that are gone through at most; after more the look alone counts. */
    private static final int MOST_PASSED = 20_000;

    /** Objects that are gone and whose end somebody may still have to be told. */
    private static final int MOST_GONE = 10_000;

    private final Caller caller;
    private final ChangeFeed feed;
    private final ChangeLog log;
    private final Eyesight eyes;

    /** Until which change each object is or was seen; without end while it is. */
    private Map<Seen, Long> seen = new HashMap<>();

    /** Who has heard less than this must read a kind anew, because what he sees of it has changed. */
    private final Map<String, Long> broken = new HashMap<>();

    /** What was seen before this is not known. */
    private long since = Long.MAX_VALUE;

    private long lookedAt;
    private long lookedWhen;
    private volatile Duration rest = SHORTEST_REST;

    Horizon(Caller caller, ChangeFeed feed, ChangeLog log, Eyesight eyes) {
        this.caller = caller;
        this.feed = feed;
        this.log = log;
        this.eyes = eyes;
    }

    @Override
    public Duration rest() {
        return rest;
    }

    @Override
    public synchronized boolean of(Written figures) {
        return sees(new Seen("host", figures.host().value()))
                || figures.vms().stream().anyMatch(vm -> sees(new Seen("vm", vm.value())));
    }

    private boolean sees(Seen object) {
        return seen.getOrDefault(object, Long.MIN_VALUE) == Long.MAX_VALUE;
    }

    @Override
    public synchronized Optional<List<Change>> of(List<Change> changes, long told, Wanted wanted) {
        long begun = System.nanoTime();
        if (rightsChange(changes) || begun - lookedWhen > AGAIN.toNanos()) {
            look();
        }
        List<Change> asked = View.asked(changes, wanted);
        Optional<List<Change>> shown = unclear(asked, told, wanted) ? Optional.empty() : Optional.of(judge(asked));
        rest = longer(SHORTEST_REST, Duration.ofNanos((System.nanoTime() - begun) * SHARE));
        return shown;
    }

    /** Permissions are given and taken all the time; only those that he may know of can be his. */
    private boolean rightsChange(List<Change> changes) {
        List<Change> rights = changes.stream()
                .filter(one -> RIGHTS.contains(one.kind()) && one.seq() > lookedAt)
                .toList();
        Set<Seen> given = rights.stream()
                .filter(one -> one.kind().equals(PERMISSION) && !one.op().equals(REMOVED))
                .map(Horizon::object)
                .collect(Collectors.toSet());
        return rights.stream().anyMatch(one -> !one.kind().equals(PERMISSION) || seen.containsKey(object(one)))
                || !given.isEmpty() && !eyes.of(caller, given).isEmpty();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private boolean unclear(List<Change> changes, long told, Wanted wanted) {
        return sightChanged(told, wanted)
                || changes.stream()
                        .anyMatch(one -> one.op().equals(REMOVED)
                                && one.seq() <= since
                                && !seen.containsKey(object(one))
                                && eyes.knows(one.kind()));
    }

    private boolean sightChanged(long told, Wanted wanted) {
        return wanted.kinds().isEmpty()
                ? broken.values().stream().anyMatch(number -> number > told)
                : wanted.kinds().stream().anyMatch(kind -> broken.getOrDefault(whole(kind), Long.MIN_VALUE) > told);
    }

    private static String whole(String kind) {
        return WHOLE.getOrDefault(kind, kind);
    }

    private static Seen object(Change change) {
        return new Seen(change.kind(), change.id());
    }

    private List<Change> judge(List<Change> changes) {
        Set<Seen> asked = new HashSet<>();
        changes.stream()
                .filter(one -> !one.op().equals(REMOVED) || one.kind().equals(Events.KIND))
                .forEach(one -> asked.add(object(one)));
        Set<Seen> visible = eyes.of(caller, asked);
        Map<UUID, Long> ends = ends(changes, visible);
        List<Change> shown = new ArrayList<>();
        for (Change one : changes) {
            long end = ends.getOrDefault(one.id(), Long.MIN_VALUE);
            look(one, visible, end).ifPresent(shown::add);
        }
        return shown;
    }

    /** Of what is not there any more to be looked at, as far as it was in sight before. */
    private Map<UUID, Long> ends(List<Change> changes, Set<Seen> visible) {
        List<Change> lost = changes.stream()
                .filter(one -> !one.op().equals(REMOVED) && sees(object(one)) && !visible.contains(object(one)))
                .toList();
        return lost.isEmpty()
                ? Map.of()
                : log.ends(lost.getFirst().seq(), lost.stream().map(Change::id).toList());
    }

    /** The change as it looks from here. What has left the sight is as good as removed; what was removed later was in sight until then. */
    private Optional<Change> look(Change change, Set<Seen> visible, long end) {
        Seen object = object(change);
        if (change.kind().equals(Events.KIND)) {
            // What is told of does not make an event visible or invisible later, and dismissed ones are only hidden.
            return visible.contains(object) ? Optional.of(change) : Optional.empty();
        }
        long until = seen.getOrDefault(object, Long.MIN_VALUE);
        if (change.op().equals(REMOVED)) {
            seen.computeIfPresent(object, (one, before) -> Math.min(before, change.seq()));
            return until >= change.seq() ? Optional.of(change) : Optional.empty();
        }
        if (visible.contains(object)) {
            seen.put(object, Long.MAX_VALUE);
            return Optional.of(change);
        }
        if (until > change.seq() && (until != Long.MAX_VALUE || end > change.seq())) {
            return Optional.of(change);
        }
        boolean leaves = until == Long.MAX_VALUE || until == change.seq();
        if (!leaves) {
            return Optional.empty();
        }
        seen.put(object, change.seq());
        return Optional.of(new Change(change.seq(), change.kind(), change.id(), REMOVED));
    }

    /** Must have been called before anything is asked. */
    synchronized void open() {
        if (since == Long.MAX_VALUE) {
            look();
        }
    }

    /** Looks at everything anew. What is different without having changed itself breaks the streams of its kind. */
    private void look() {
        Map<String, Set<UUID>> now = eyes.all(caller);
        long last = feed.last();
        boolean first = since == Long.MAX_VALUE;
        Optional<Map<Seen, Long>> passed = first ? Optional.empty() : passed(last);
        Map<Seen, Long> next = new HashMap<>();
        now.forEach((kind, ids) -> ids.forEach(id -> next.put(new Seen(kind, id), Long.MAX_VALUE)));
        if (passed.isEmpty()) {
            now.keySet().forEach(kind -> broken.put(kind, first ? Long.MIN_VALUE : last));
            since = last;
        } else {
            compare(next, passed.get(), last);
        }
        seen = next;
        lookedAt = last;
        lookedWhen = System.nanoTime();
    }

    private void compare(Map<Seen, Long> next, Map<Seen, Long> passed, long last) {
        next.keySet().stream()
                .filter(object -> !sees(object) && !passed.containsKey(object))
                .forEach(object -> breaks(object, last));
        List<Map.Entry<Seen, Long>> gone = new ArrayList<>();
        seen.forEach((object, until) -> {
            if (next.containsKey(object)) {
                return;
            }
            if (until == Long.MAX_VALUE && !passed.containsKey(object)) {
                breaks(object, last);
            } else {
                gone.add(Map.entry(object, Math.min(until, passed.getOrDefault(object, until))));
            }
        });
        gone.sort(Map.Entry.<Seen, Long>comparingByValue().reversed());
        gone.stream().limit(MOST_GONE).forEach(one -> next.put(one.getKey(), one.getValue()));
        if (gone.size() > MOST_GONE) {
            since = Math.max(since, gone.get(MOST_GONE).getValue());
        }
    }

    private void breaks(Seen object, long last) {
        if (!QUIET.contains(object.kind())) {
            broken.put(object.kind(), last);
        }
    }

    /** What has changed since the last look, each with its latest number; nothing when that is too much or no longer known. */
    private Optional<Map<Seen, Long>> passed(long last) {
        Map<Seen, Long> all = new HashMap<>();
        long at = lookedAt;
        while (at < last) {
            long from = at;
            Optional<Piece> piece = feed.complete(from)
                    ? feed.after(from, MOST_PASSED).or(() -> log.after(from, last, MOST_PASSED))
                    : Optional.empty();
            if (piece.isEmpty() || all.size() > MOST_PASSED) {
                return Optional.empty();
            }
            piece.get().changes().forEach(change -> all.put(object(change), change.seq()));
            at = piece.get().upTo();
        }
        return Optional.of(all);
    }
}
