package org.reeve.logic.search;

import java.util.ArrayList;
import java.util.List;

/** A field, perhaps of related objects: `host.cluster.name`. */
record Path(List<Step> steps, Field field) {

    record Step(Reference reference, Searchable others) {}

    Path {
        steps = List.copyOf(steps);
    }

    Path after(Step first) {
        List<Step> all = new ArrayList<>(List.of(first));
        all.addAll(steps);
        return new Path(all, field);
    }

    Criterion around(Criterion match) {
        Criterion whole = match;
        for (Step step : steps.reversed()) {
            whole = new Criterion.Related(step.reference(), step.others(), whole);
        }
        return whole;
    }
}
