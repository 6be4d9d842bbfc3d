package org.reeve.logic.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The outline of a job: its stages in order and where turning back ends.
 *
 * @param pivot how many stages lie before the point of no return; the number of stages when there is none
 */
public record StagePlan(List<Stage> stages, int pivot) {

    public StagePlan {
        stages = List.copyOf(stages);
        if (pivot < 0 || pivot > stages.size()) {
            throw new IllegalArgumentException("pivot " + pivot + " is outside of " + stages.size() + " stages");
        }
        if (stages.stream().map(Stage::name).distinct().count() != stages.size()) {
            throw new IllegalArgumentException("stages are found by name, so names differ: " + stages);
        }
    }

    /** A plan that can be undone until it is done. */
    public static StagePlan of(Stage... stages) {
        return new StagePlan(List.of(stages), stages.length);
    }

    public boolean has(String name) {
        return stages.stream().anyMatch(stage -> stage.name().equals(name));
    }

    public Stage stage(String name) {
        return stages.get(index(name));
    }

    boolean pastPivot(String name) {
        return index(name) >= pivot;
    }

    Optional<Stage> after(String name) {
        return stages.stream().skip(index(name) + 1L).findFirst();
    }

    /** The nearest stage that has something to undo, looking backwards from a stage. */
    Optional<Stage> undoableFrom(String name, boolean inclusive) {
        int last = index(name) - (inclusive ? 0 : 1);
        return IntStream.iterate(last, i -> i >= 0, i -> i - 1)
                .mapToObj(stages::get)
                .filter(Stage::undo)
                .findFirst();
    }

    private int index(String name) {
        return IntStream.range(0, stages.size())
                .filter(i -> stages.get(i).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage " + name + " in " + stages));
    }
}
