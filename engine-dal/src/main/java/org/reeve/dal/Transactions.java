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
import java.util.function.Supplier;

/** Runs work in one database transaction: all of it is kept or, when it throws, none. */
@ApplicationScoped
public class Transactions {

    /** What is to be done once the transaction of this thread is committed. */
    private final ThreadLocal<List<Runnable>> afterCommit = new ThreadLocal<>();

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
        List<Runnable> deeds = afterCommit.get();
        if (deeds == null) {
            throw new IllegalStateException("no transaction was begun here, so none will be committed");
        }
        deeds.add(deed);
    }

    private <T> T runNew(Supplier<T> work) {
        List<Runnable> deeds = new ArrayList<>();
        afterCommit.set(deeds);
        T result;
        try {
            result = commit(work);
        } finally {
            afterCommit.remove();
        }
        deeds.forEach(Runnable::run);
        return result;
    }

    private <T> T commit(Supplier<T> work) {
        try {
            manager().begin();
            boolean finished = false;
            try {
                T result = work.get();
                finished = true;
                return result;
            } finally {
                end(finished);
            }
        } catch (NotSupportedException | SystemException e) {
            throw new TransactionFailed(e);
        }
    }

    private void end(boolean finished) throws SystemException {
        if (!finished) {
            manager().rollback();
            return;
        }
        try {
            manager().commit();
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
}
