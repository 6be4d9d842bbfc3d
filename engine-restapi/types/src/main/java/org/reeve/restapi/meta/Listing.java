package org.reeve.restapi.meta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A collection as the body of a request or response: {@code <vms>} with its items. The items are handed over one by one, so that a
 * collection which is read while it is written may be longer than memory.
 */
public final class Listing<T extends Struct> {

    /** Where the items come from. */
    @FunctionalInterface
    public interface Flow<T> {

        /** Hands over every item in order. What fails before the first item leaves nothing half written. */
        void into(Sink<? super T> sink) throws IOException;
    }

    /** Where the items go. */
    @FunctionalInterface
    public interface Sink<T> {

        void take(T item) throws IOException;
    }

    private final StructMeta item;
    private final Flow<T> flow;

    private Listing(StructMeta item, Flow<T> flow) {
        this.item = item;
        this.flow = flow;
    }

    public Listing(StructMeta item, List<T> items) {
        this(item, each(List.copyOf(items)));
    }

    /** A collection whose items are read when they are written. */
    public static <T extends Struct> Listing<T> flowing(StructMeta item, Flow<T> flow) {
        return new Listing<>(item, flow);
    }

    private static <T> Flow<T> each(List<T> items) {
        return sink -> {
            for (T one : items) sink.take(one);
        };
    }

    public StructMeta item() {
        return item;
    }

    public void into(Sink<? super T> sink) throws IOException {
        flow.into(sink);
    }

    /** All items at once, for who needs them together. */
    public List<T> items() {
        List<T> items = new ArrayList<>();
        try {
            flow.into(items::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(items);
    }
}
