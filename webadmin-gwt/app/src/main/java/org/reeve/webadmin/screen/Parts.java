package org.reeve.webadmin.screen;

import java.util.List;
import java.util.function.Predicate;
import org.reeve.kit.api.types.Resource;
import org.reeve.kit.core.Async;
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

    /** Reads again whenever the owner changes: what belongs to it has no changes of its own. */
    public static <T extends Resource> Parts<T> read(
            Rest rest, Store<?> owner, String path, String member, List<Column<T>> columns, String icon, String none) {
        Parts<T> parts = new Parts<>(columns, member, icon, none);
        Runnable read = () -> rest.<T>list(path, member, Async.of(parts::show, fault -> parts.root
                .clear()
                .add(Empty.of("danger", "Cannot be read", fault.text()))));
        parts.stop = owner.listen(read);
        read.run();
        return parts;
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

    private void show(List<T> items) {
        rows.set(items);
        root.clear().add(items.isEmpty() ? Empty.of(icon, "None", none) : table.root());
        table.refresh();
    }
}
