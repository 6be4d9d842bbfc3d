package org.reeve.agent.protocol.lane;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs tasks one after another, in order, on threads that it borrows only while there is something to do. */
public final class Lane implements Executor {

    /** So that one busy lane does not keep a thread from all others. */
    private static final int TURN = 64;

    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    public Lane(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        threads.execute(this::turn);
    }

    private void turn() {
        for (int done = 0; done < TURN; done++) {
            Runnable task = next();
            if (task == null) {
                return;
            }
            run(task);
        }
        threads.execute(this::turn);
    }

    private Runnable next() {
        synchronized (waiting) {
            Runnable task = waiting.poll();
            running = task != null;
            return task;
        }
    }

    /** One task's failure is reported like that of a thread, and does not stop those behind it. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            // As a thread of its own would: told to whom it concerns, and the lane goes on.
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, failure);
        }
    }
}
