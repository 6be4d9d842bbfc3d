package org.reeve.kit.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reeve.kit.core.Timers;

/** Time that passes when a test says so. */
public final class FakeTimers implements Timers {
    private record Due(double at, Runnable task) {}

    private final List<Due> due = new ArrayList<>();
    private double now = 1_000_000;

    @Override
    public double now() {
        return now;
    }

    @Override
    public Runnable after(int milliseconds, Runnable task) {
        Due one = new Due(now + milliseconds, task);
        due.add(one);
        return () -> due.remove(one);
    }

    public void pass(int milliseconds) {
        double until = now + milliseconds;
        while (true) {
            Due next = due.stream()
                    .filter(one -> one.at <= until)
                    .min(Comparator.comparing(Due::at))
                    .orElse(null);
            if (next == null) break;
            due.remove(next);
            now = next.at;
            next.task.run();
        }
        now = until;
    }
}
