package org.reeve.kit.core;

import java.util.function.Consumer;

/** Who waits for an answer: told exactly once, of success or of the fault. */
public interface Async<T> {
    void done(T value);

    void failed(Fault fault);

    static <T> Async<T> of(Consumer<T> done, Consumer<Fault> failed) {
        return new Async<>() {
            @Override
            public void done(T value) {
                done.accept(value);
            }

            @Override
            public void failed(Fault fault) {
                failed.accept(fault);
            }
        };
    }
}
