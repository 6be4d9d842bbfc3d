package org.reeve.agent.core.work;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;

/** Runs work one after the other within a lane (a guest, a storage domain) and side by side between lanes, within limits. */
public final class Lanes {

    private static final int MOST_WAITING_IN_LANE = 100;

    private final Semaphore places;
    private final Map<Object, Queue<Runnable>> lanes = new HashMap<>();

    public Lanes(int atOnce) {
        places = new Semaphore(atOnce, true);
    }

    public <T> CompletableFuture<T> submit(Object lane, Callable<T> work) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        enqueue(lane, () -> {
            try {
                outcome.complete(work.call());
            } catch (Throwable e) {
                // Whoever waits for the outcome must not wait for ever.
                outcome.completeExceptionally(e);
            }
        });
        return outcome;
    }

    private void enqueue(Object lane, Runnable work) {
        synchronized (lanes) {
            Queue<Runnable> waiting = lanes.get(lane);
            if (waiting == null) {
                lanes.put(lane, new ArrayDeque<>());
                Thread.startVirtualThread(() -> drain(lane, work));
                return;
            }
            if (waiting.size() >= MOST_WAITING_IN_LANE) {
                throw new HostFault(Fault.RESOURCE_UNAVAILABLE, "too much work waits for " + lane);
            }
            waiting.add(work);
        }
    }

    private void drain(Object lane, Runnable first) {
        Runnable next = first;
        while (next != null) {
            places.acquireUninterruptibly();
            try {
                next.run();
            } finally {
                places.release();
            }
            next = following(lane);
        }
    }

    private Runnable following(Object lane) {
        synchronized (lanes) {
            Runnable next = lanes.get(lane).poll();
            if (next == null) {
                lanes.remove(lane);
            }
            return next;
        }
    }
}
