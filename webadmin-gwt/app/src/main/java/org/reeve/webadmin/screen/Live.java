package org.reeve.webadmin.screen;

import java.util.function.Function;
import org.reeve.kit.api.types.Resource;
import org.reeve.kit.core.Signal;
import org.reeve.kit.core.Store;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.View;

/** A face that is drawn again whenever its object changes. */
public final class Live<T extends Resource> implements View {
    private final El root = El.div("rv-live");
    private final Store<T> store;
    private final String id;
    private final Function<T, El> draw;
    private final Runnable stop;
    private final Runnable stopNames;

    /** @param names rings when the drawing can name what it could not name before */
    public Live(Store<T> store, Signal names, String id, Function<T, El> draw) {
        this.store = store;
        this.id = id;
        this.draw = draw;
        stop = store.listen(this::show);
        stopNames = names.listen(this::show);
        show();
    }

    @Override
    public El root() {
        return root;
    }

    @Override
    public void close() {
        stop.run();
        stopNames.run();
    }

    private void show() {
        store.find(id).ifPresent(item -> root.clear().add(draw.apply(item)));
    }
}
