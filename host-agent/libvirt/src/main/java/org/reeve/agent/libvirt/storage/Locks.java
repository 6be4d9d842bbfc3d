package org.reeve.agent.libvirt.storage;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One writer at a time for each thing with an id. There are as many locks as domains and images were ever written. */
final class Locks {

    private final ConcurrentMap<UUID, ReentrantLock> held = new ConcurrentHashMap<>();

    <T> T holding(UUID id, Supplier<T> work) {
        ReentrantLock lock = held.computeIfAbsent(id, any -> new ReentrantLock());
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void holding(UUID id, Runnable work) {
        holding(id, () -> {
            work.run();
            return true;
        });
    }
}
