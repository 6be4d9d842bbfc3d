package org.reeve.backend.change;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Changes.Change;
import org.reeve.backend.api.Changes.Wanted;
import org.reeve.backend.kernel.FigureFeed.Written;

/** What of all that happens a reader may know. */
interface View {

    /** Administrators see everything. */
    View EVERYTHING = new View() {
        @Override
        public Optional<List<Change>> of(List<Change> changes, long told, Wanted wanted) {
            return Optional.of(asked(changes, wanted));
        }

        @Override
        public boolean of(Written figures) {
            return true;
        }

        @Override
        public Duration rest() {
            return Duration.ZERO;
        }
    };

    /**
     * Those that he wants and may be told of, as they look to him.
     *
     * @param changes all there are, wanted or not
     * @param told the number of the last change before these
     * @return nothing when that cannot be said, and he must read again what he may see
     */
    Optional<List<Change>> of(List<Change> changes, long told, Wanted wanted);

    boolean of(Written figures);

    static List<Change> asked(List<Change> changes, Wanted wanted) {
        return changes.stream()
                .filter(change -> wanted.kinds().isEmpty() || wanted.kinds().contains(change.kind()))
                .filter(change -> wanted.ids().isEmpty() || wanted.ids().contains(change.id()))
                .toList();
    }

    /** How long to wait before looking again, so that looking does not become the engine's main occupation. */
    Duration rest();
}
