package org.reeve.restapi.service.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reeve.backend.api.Receiver;

/** Collects what comes one by one into pieces of a size, so that it can be worked on together without ever being in memory as a whole. */
final class Pieces<V, T> implements Receiver<V> {

    private final int size;
    private final Function<? super V, T> mapping;
    private final Consumer<List<T>> work;
    private List<T> piece = new ArrayList<>();

    Pieces(int size, Function<? super V, T> mapping, Consumer<List<T>> work) {
        this.size = size;
        this.mapping = mapping;
        this.work = work;
    }

    @Override
    public void take(V row) {
        piece.add(mapping.apply(row));
        if (piece.size() == size) end();
    }

    @Override
    public void end() {
        if (piece.isEmpty()) return;
        List<T> whole = piece;
        piece = new ArrayList<>();
        work.accept(whole);
    }
}
