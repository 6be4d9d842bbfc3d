package org.reeve.dal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs work in one database transaction: all of it is kept or, when it throws, none. */
@ApplicationScoped
public class Transactions {

    private final ThreadLocal<Deeds> running = new ThreadLocal<>();

    private final Platform platform;

    /** For the container's proxy. */
    protected Transactions() {
        this(null);
    }

    @Inject
    public Transactions(Platform platform) {
        this.platform = platform;
    }

    /** Runs the work in the transaction of this thread, or in a new one when it has none. */
    public <T> T run(Supplier<T> work) {
        return active() ? work.get() : runNew(work);
    }

    public void run(Runnable work) {
        run(() -> {
            work.run();
            return true;
        });
    }

    /** Does this when the running transaction is committed, outside of it and in the order of asking; forgets it on a rollback. */
    public void afterCommit(Runnable deed) {
        deeds().committed.add(deed);
    }

    /** Does this as the last thing in the running transaction, which fails when this does. */
    public void beforeCommit(Runnable deed) {
        deeds().last.add(deed);
    }

    /** Does this whichever way the running transaction ends, right after its end. It must not throw. */
    public void afterEnd(Consumer<Ending> deed) {
        deeds().ended.add(deed);
    }

    private Deeds deeds() {
        Deeds deeds = running.get();
        if (deeds == null) {
            throw new IllegalStateException("no transaction was begun here, so none will be committed");
        }
        return deeds;
    }

    private <T> T runNew(Supplier<T> work) {
        Deeds deeds = new Deeds();
        running.set(deeds);
        T result;
        try {
            result = commit(work, deeds);
        } finally {
            running.remove();
            deeds.ended.forEach(deed -> deed.accept(deeds.ending));
        }
        deeds.committed.forEach(Runnable::run);
        return result;
    }

    private <T> T commit(Supplier<T> work, Deeds deeds) {
        try {
            manager().begin();
            boolean finished = false;
            try {
                T result = work.get();
                deeds.finish();
                finished = true;
                return result;
            } finally {
                end(finished, deeds);
            }
        } catch (NotSupportedException | SystemException e) {
            throw new TransactionFailed(e);
        }
    }

    private void end(boolean finished, Deeds deeds) throws SystemException {
        if (!finished) {
            manager().rollback();
            return;
        }
        deeds.ending = Ending.UNKNOWN;
        try {
            manager().commit();
            deeds.ending = Ending.COMMITTED;
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException e) {
            throw new TransactionFailed(e);
        }
    }

    private boolean active() {
        try {
            return manager().getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new TransactionFailed(e);
        }
    }

    private TransactionManager manager() {
        return platform.transactions();
    }

    /** What is to be done around the end of a transaction. */
    private static final class Deeds {
        private final List<Runnable> last = new ArrayList<>();
        private final List<Consumer<Ending>> ended = new ArrayList<>();
        private final List<Runnable> committed = new ArrayList<>();
        private Ending ending = Ending.ROLLED_BACK;

        /** These may ask for more. */
        private void finish() {
            for (int i = 0; i < last.size(); i++) {
                last.get(i).run();
            }
        }
    }
}
