package org.reeve.lab.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reeve.lab.surface.Walk.Outcome;
import org.reeve.lab.surface.Walk.Step;

/** Says per service, and for kinds of operations altogether, what an engine has of the model. */
public record Report(List<Step> steps) {

    public Report {
        steps = List.copyOf(steps);
    }

    /** The steps that ended so. */
    public List<Step> ended(Outcome outcome) {
        return steps.stream().filter(s -> s.outcome() == outcome).toList();
    }

    /** The lines to be printed. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(line("service", "there", "501", "wrong"));
        steps.stream()
                .collect(Collectors.groupingBy(s -> s.operation().service(), TreeMap::new, Collectors.toList()))
                .forEach((service, some) -> lines.add(sum(service, some)));
        lines.add("");
        lines.add(sum(
                "core reads",
                step -> step.operation().core() && step.operation().reads()));
        lines.add(sum("core writes", step -> step.operation().core() && writes(step)));
        lines.add(sum(
                "core actions",
                step -> step.operation().core() && step.operation().action()));
        lines.add(sum(
                "other groups' reads",
                step -> !step.operation().core() && step.operation().reads()));
        lines.add(sum(
                "other groups' rest",
                step -> !step.operation().core() && !step.operation().reads()));
        lines.add(sum("everything", step -> true));
        ended(Outcome.MISSING).forEach(step -> lines.add("501    " + step.operation()));
        ended(Outcome.WRONG).forEach(step -> lines.add("wrong  " + step.operation() + "  <- " + step.seen()));
        return lines;
    }

    private static boolean writes(Step step) {
        return !step.operation().reads() && !step.operation().action();
    }

    private String sum(String name, Predicate<Step> which) {
        return sum(name, steps.stream().filter(which).toList());
    }

    private static String sum(String name, List<Step> some) {
        return line(name, count(some, Outcome.THERE), count(some, Outcome.MISSING), count(some, Outcome.WRONG));
    }

    private static String count(List<Step> some, Outcome outcome) {
        return Long.toString(some.stream().filter(s -> s.outcome() == outcome).count());
    }

    private static String line(String name, String there, String missing, String wrong) {
        return String.format(Locale.ROOT, "%-48s %6s %6s %6s", name, there, missing, wrong);
    }
}
