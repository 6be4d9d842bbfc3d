package org.reeve.webadmin.event;

import java.util.List;
import java.util.Optional;
import org.reeve.kit.api.types.Job;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Jobs;
import org.reeve.kit.core.Looks;
import org.reeve.kit.table.Cell;
import org.reeve.kit.table.Column;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.EventList;
import org.reeve.kit.ui.Facts;
import org.reeve.kit.ui.Moments;
import org.reeve.kit.ui.Pages;
import org.reeve.kit.ui.View;
import org.reeve.webadmin.screen.Live;
import org.reeve.webadmin.screen.Screen;

/** What happened and what is being worked on. */
public final class EventPages {
    private static final int SHOWN = 500;

    private final Inventory inventory;

    public EventPages(Inventory inventory) {
        this.inventory = inventory;
    }

    public View events() {
        EventList list = new EventList(inventory, event -> true, SHOWN);
        El root = El.div("rv-scroll-page").add(Pages.head("Monitoring", "Events", El.span("", "")), list.root());
        return new View() {
            @Override
            public El root() {
                return root;
            }

            @Override
            public void close() {
                list.close();
            }
        };
    }

    public Screen<Job> jobs() {
        List<Column<Job>> columns = List.of(
                Column.of(
                        "Started",
                        "180px",
                        job -> new Cell.Time(job.startTime == null ? 0 : -job.startTime, Moments.full(job.startTime))),
                Column.of("Status", "130px", job -> new Cell.Status(Looks.job(job.status))),
                Column.of(
                        "Task",
                        "3fr",
                        job -> new Cell.Link(Jobs.title(job), org.reeve.kit.core.Route.of("jobs", job.id))),
                Column.of(
                        "Progress",
                        "1fr",
                        job -> new Cell.Progress(
                                Jobs.running(job) ? Jobs.progress(job).map(Integer::doubleValue) : Optional.empty())),
                Column.of("At the moment", "2fr", job -> new Cell.Plain(Jobs.running(job) ? Jobs.doing(job) : "")));
        return Screen.of(new Screen.Place("Monitoring", "jobs", "Tasks", "task", "job"), inventory.jobs, columns)
                .looking(job -> Looks.job(job.status))
                .filter("Running", Jobs::running)
                .filter("Failed", job -> "failed".equals(job.status))
                .face(
                        "general",
                        "General",
                        "info",
                        job -> new Live<>(inventory.jobs, inventory.names, job.id, EventPages::facts));
    }

    private static El facts(Job job) {
        return El.div("rv-columns")
                .add(new Facts("Task")
                        .add("Task", Jobs.title(job))
                        .add("State", Looks.job(job.status).label())
                        .add("At the moment", Jobs.doing(job))
                        .add("Started", Moments.full(job.startTime))
                        .add("Ended", Moments.full(job.endTime))
                        .add("ID", El.span("rv-code", job.id))
                        .root());
    }
}
