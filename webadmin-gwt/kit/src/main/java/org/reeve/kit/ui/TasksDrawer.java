package org.reeve.kit.ui;

import java.util.List;
import java.util.Optional;
import org.reeve.kit.api.types.Job;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Jobs;
import org.reeve.kit.core.Looks;
import org.reeve.kit.core.Text;
import org.reeve.kit.core.Timers;

/** What the engine works on, at the foot of every page: running jobs with their progress, opened to the recent ones. */
public final class TasksDrawer implements View {
    private static final int IN_BAR = 3;
    private static final int IN_LIST = 50;

    private final Inventory inventory;
    private final Timers timers;
    private final El summary = El.div("rv-tasks-summary");
    private final El list = El.div("rv-tasks-list").show(false);
    private final El count = El.span("pf-v6-c-badge pf-m-read", "0");
    private final El toggle = El.of("button", "rv-tasks-toggle")
            .attr("type", "button")
            .attr("aria-expanded", "false")
            .testid("jobs-toggle");
    private final El root =
            El.of("section", "rv-tasks").attr("aria-label", "Tasks").testid("jobs-drawer");
    private final Runnable stop;
    private boolean open;

    public TasksDrawer(Inventory inventory, Timers timers) {
        this.inventory = inventory;
        this.timers = timers;
        toggle.icons("job").add(El.span("", "Tasks"), count).icons("up").onClick(click -> toggle());
        root.add(El.div("rv-tasks-bar").add(toggle, summary), list);
        stop = inventory.jobs.listen(this::draw);
        draw();
    }

    @Override
    public El root() {
        return root;
    }

    @Override
    public void close() {
        stop.run();
    }

    private void toggle() {
        open = !open;
        toggle.attr("aria-expanded", Boolean.toString(open)).mark("rv-open", open);
        list.show(open);
        draw();
    }

    private void draw() {
        List<Job> jobs = Jobs.inOrder(inventory.jobs.all());
        List<Job> running = jobs.stream().filter(Jobs::running).toList();
        count.text(Text.count(running.size()))
                .css("pf-v6-c-badge " + (running.isEmpty() ? "pf-m-read" : "pf-m-unread"));
        summary.clear();
        if (running.isEmpty())
            summary.add(El.span(
                    "rv-faint",
                    jobs.isEmpty()
                            ? "Nothing has run yet"
                            : "Nothing is running. Last: " + Jobs.title(jobs.get(0)) + ", "
                                    + Looks.job(jobs.get(0).status).label().toLowerCase()));
        running.stream().limit(IN_BAR).forEach(job -> summary.add(small(job)));
        list.clear();
        if (open) jobs.stream().limit(IN_LIST).forEach(job -> list.add(row(job)));
    }

    private static El small(Job job) {
        El head = El.div("rv-task-head")
                .add(El.span("rv-task-title", Jobs.title(job)), El.span("rv-task-number", number(job)));
        return El.div("rv-task").add(head, bar(job));
    }

    private El row(Job job) {
        El when = El.span(
                "rv-task-when", job.startTime == null ? "" : Text.duration(timers.now() - job.startTime) + " ago");
        El middle = Jobs.running(job) ? El.div("rv-task-progress").add(bar(job)) : El.div("rv-task-progress");
        return El.div("rv-task-row")
                .add(
                        StatusView.of(Looks.job(job.status)),
                        El.span("rv-task-title", Jobs.title(job)),
                        El.span("rv-task-step", Jobs.running(job) ? Jobs.doing(job) : ""),
                        middle,
                        when);
    }

    private static El bar(Job job) {
        Optional<Integer> progress = Jobs.progress(job);
        El fill = El.div("rv-meter-fill" + (progress.isEmpty() ? " rv-unsure" : ""));
        progress.ifPresent(percent -> fill.style("width", percent + "%"));
        return El.div("rv-task-track")
                .attr("role", "progressbar")
                .attr("aria-label", Jobs.title(job))
                .add(fill);
    }

    private static String number(Job job) {
        return Jobs.progress(job).map(percent -> percent + "%").orElse("");
    }
}
