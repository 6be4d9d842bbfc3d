package org.reeve.kit.ui;

import elemental2.core.JsDate;
import elemental2.dom.Element;
import java.util.List;
import java.util.function.Predicate;
import org.reeve.kit.api.types.Event;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Look;
import org.reeve.kit.core.Looks;

/** Events as a timeline, newest first; all of them, or those of one object. */
public final class EventList implements View {
    private final Inventory inventory;
    private final Predicate<Event> wanted;
    private final int most;
    private final El root = El.of("ol", "rv-events").testid("events-list");
    private final Runnable stop;

    public EventList(Inventory inventory, Predicate<Event> wanted, int most) {
        this.inventory = inventory;
        this.wanted = wanted;
        this.most = most;
        stop = inventory.events.listen(this::draw);
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

    private void draw() {
        List<Event> events =
                inventory.events.all().stream().filter(wanted).limit(most).toList();
        root.clear();
        if (events.isEmpty())
            root.add(El.of("li", "rv-faint").text(inventory.events.ready() ? "Nothing has happened yet." : "Loading…"));
        String day = "";
        for (Event event : events) {
            String date = event.time == null ? "" : new JsDate(event.time).toLocaleDateString();
            if (!date.equals(day)) root.add(El.of("li", "rv-events-day").text(date));
            day = date;
            root.add(row(event));
        }
    }

    private static El row(Event event) {
        Look look = Looks.severity(event.severity);
        Element icon = El.icon(look.icon());
        El mark = El.of("span", "rv-event-mark " + look.css())
                .attr("title", look.label())
                .node(icon);
        String time = event.time == null ? "" : Moments.time(event.time);
        return El.of("li", "rv-event")
                .attr("data-code", event.code == null ? "" : event.code)
                .add(
                        El.span("rv-event-time", time),
                        mark,
                        El.span("rv-event-text", event.description == null ? "" : event.description));
    }
}
