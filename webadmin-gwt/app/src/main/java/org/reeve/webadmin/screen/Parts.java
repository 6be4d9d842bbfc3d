package org.reeve.webadmin.screen;

import java.util.List;
import java.util.function.Predicate;
import org.reeve.kit.api.types.Resource;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Fault;
import org.reeve.kit.core.Rest;
import org.reeve.kit.core.Store;
import org.reeve.kit.table.Column;
import org.reeve.kit.table.Rows;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.Empty;
import org.reeve.kit.ui.View;
import org.reeve.kit.ui.VirtualTable;

/** A face that lists what belongs to an object: out of a store, or read from a collection below it. */
public final class Parts<T extends Resource> implements View {
    private final El root = El.div("rv-parts");
    private final Rows<T> rows;
    private final VirtualTable<T> table;
    private final String icon;
    private final String none;
    private Runnable stop = () -> {};
    private Object readFor;

    private Parts(List<Column<T>> columns, String prefix, String icon, String none) {
        this.icon = icon;
        this.none = none;
        rows = new Rows<>(columns, 0);
        table = new VirtualTable<>(rows, prefix, item -> item.name == null ? item.id : item.name, () -> {}, item -> {});
        root.add(Empty.loading());
    }

    public static <T extends Resource> Parts<T> of(
            Store<T> store, Predicate<T> wanted, List<Column<T>> columns, String icon, String none) {
        Parts<T> parts = new Parts<>(columns, store.kind().name(), icon, none);
        Runnable draw = () -> parts.show(store.all().stream().filter(wanted).toList());
        parts.stop = store.listen(draw);
        if (store.state() == Store.State.READY) draw.run();
        return parts;
    }

    /** Reads again when its owner was: what belongs to it has no changes of its own. */
    public static <T extends Resource> Parts<T> read(
            Rest rest,
            Store<?> owners,
            String owner,
            String path,
            String member,
            List<Column<T>> columns,
            String icon,
            String none) {
        Parts<T> parts = new Parts<>(columns, member, icon, none);
        Runnable read = () -> {
            Object now = owners.find(owner).orElse(null);
            if (now == null || now == parts.readFor) return;
            parts.readFor = now;
            rest.<T>list(path, member, Async.of(parts::show, parts::failed));
        };
        parts.stop = owners.listen(read);
        read.run();
        return parts;
    }

    /** Draws again when something else changes that the cells show. */
    public Parts<T> alsoOf(Store<?> shown) {
        Runnable first = stop;
        Runnable second = shown.listen(table::refresh);
        stop = () -> {
            first.run();
            second.run();
        };
        return this;
    }

    @Override
    public El root() {
        return root;
    }

    @Override
    public void close() {
        stop.run();
        table.close();
    }

    private void failed(Fault fault) {
        root.clear().add(Empty.of("danger", "Cannot be read", fault.text()));
    }

    private void show(List<T> items) {
        rows.set(items);
        root.clear().add(items.isEmpty() ? Empty.of(icon, "None", none) : table.root());
        table.refresh();
    }
}
