package org.reeve.vdsbroker;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Lets only so many handshakes happen at once, because each costs the processor more than minutes of monitoring. */
final class Gate {

    /** The right to be inside; giving it back twice counts once. */
    final class Pass {

        private final AtomicBoolean used = new AtomicBoolean();

        void giveBack() {
            if (used.compareAndSet(false, true)) {
                leave();
            }
        }
    }

    private final Queue<Consumer<Pass>> waiting = new ArrayDeque<>();
    private int free;

    Gate(int places) {
        this.free = places;
    }

    /** Calls the visitor at once or when it is its turn, then on the thread of whoever left. */
    void enter(Consumer<Pass> visitor) {
        synchronized (waiting) {
            if (free == 0) {
                waiting.add(visitor);
                return;
            }
            free--;
        }
        visitor.accept(new Pass());
    }

    private void leave() {
        Consumer<Pass> next;
        synchronized (waiting) {
            next = waiting.poll();
            if (next == null) {
                free++;
                return;
            }
        }
        next.accept(new Pass());
    }
}
