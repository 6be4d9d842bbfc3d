package org.reeve.agent.libvirt;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.reeve.agent.core.port.DomainEvent;
import org.reeve.agent.core.port.DomainListener;
import org.reeve.agent.core.port.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events to listeners in order, away from libvirt's event loop: a listener that asks libvirt something would
 * otherwise wait for the loop it is standing in. When listeners cannot keep up they are told to look for themselves.
 */
final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int MOST_WAITING = 10_000;

    private final List<DomainListener> listeners = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Consumer<DomainListener>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean missed = new AtomicBoolean();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("libvirt-dispatch").start(this::deliver);

    Subscription listen(DomainListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void happened(DomainEvent event) {
        offer(listener -> listener.happened(event));
    }

    void reconnected() {
        offer(DomainListener::reconnected);
    }

    private void offer(Consumer<DomainListener> news) {
        if (!waiting.offer(news)) {
            missed.set(true);
        }
    }

    private void deliver() {
        try {
            while (true) {
                Consumer<DomainListener> news = waiting.take();
                listeners.forEach(listener -> tell(listener, news));
                if (waiting.isEmpty() && missed.getAndSet(false)) {
                    listeners.forEach(listener -> tell(listener, DomainListener::reconnected));
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("no more events are delivered");
        }
    }

    private static void tell(DomainListener listener, Consumer<DomainListener> news) {
        try {
            news.accept(listener);
        } catch (RuntimeException e) {
            // One listener's fault must not keep the news from the others.
            LOG.error("a listener failed on an event of libvirt", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
