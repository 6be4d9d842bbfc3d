package org.reeve.dal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** Opens one database session per transaction, on first use. */
@ApplicationScoped
public class Sessions {

    private final Platform platform;

    /** For the container's proxy. */
    protected Sessions() {
        this(null);
    }

    @Inject
    public Sessions(Platform platform) {
        this.platform = platform;
    }

    @Produces
    @TransactionScoped
    StatelessSession open() {
        return platform.factory().unwrap(SessionFactory.class).openStatelessSession();
    }

    void close(@Disposes StatelessSession session) {
        session.close();
    }
}
