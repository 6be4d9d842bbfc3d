package org.reeve.dal;

/** A transaction could not be begun or committed: nothing of it happened. */
public final class TransactionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TransactionFailed(Throwable cause) {
        super("transaction failed: " + cause.getMessage(), cause);
    }
}
