package org.reeve.logic.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.reeve.logic.search.SearchError.Problem;

/** Every kind of object that can be searched. */
final class Kinds {

    /** As far as anybody follows relations: `vm.host.cluster.name`. */
    static final int FARTHEST = 3;

    private final List<Searchable> all;

    Kinds(Collection<Searchable> all) {
        this.all = List.copyOf(all);
    }

    List<Searchable> all() {
        return all;
    }

    Optional<Searchable> named(String word) {
        return all.stream().filter(kind -> kind.named(word)).findFirst();
    }

    Path path(Searchable kind, Token written) {
        return find(kind, written.text()).orElseThrow(() -> new SearchError(Problem.FIELD_UNKNOWN, written));
    }

    Optional<Path> find(Searchable kind, String written) {
        return path(kind, written, FARTHEST);
    }

    private Optional<Path> path(Searchable kind, String written, int left) {
        int dot = written.indexOf('.');
        if (dot < 0) return plain(kind, written);
        String first = written.substring(0, dot);
        String rest = written.substring(dot + 1);
        Optional<Path> own = kind.named(first) ? path(kind, rest, left - 1) : Optional.empty();
        if (own.isPresent() || left == 0) return own;
        return step(kind, first)
                .flatMap(step -> path(step.others(), rest, left - 1).map(path -> path.after(step)));
    }

    /** The kind that a relation leads to: `host.cluster`, or the kind's own name. */
    Optional<Searchable> end(Searchable kind, String written) {
        Optional<Searchable> end = Optional.of(kind);
        for (String name : written.split("[.]", FARTHEST + 1)) {
            end = end.flatMap(here ->
                    here.named(name) ? Optional.of(here) : step(here, name).map(Path.Step::others));
        }
        return end;
    }

    private Optional<Path> plain(Searchable kind, String name) {
        return kind.field(name).map(field -> new Path(List.of(), field)).or(() -> step(kind, name)
                .map(step -> new Path(List.of(step), step.others().first())));
    }

    private Optional<Path.Step> step(Searchable kind, String name) {
        return kind.references().stream()
                .filter(reference -> means(reference, name))
                .findFirst()
                .flatMap(reference -> named(reference.kind()).map(others -> new Path.Step(reference, others)));
    }

    private boolean means(Reference reference, String name) {
        return reference.names().stream().anyMatch(own -> own.equalsIgnoreCase(name))
                || named(reference.kind()).filter(kind -> kind.named(name)).isPresent();
    }
}
