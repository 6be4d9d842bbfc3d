package org.reeve.dal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.TransactionManager;

/** The application server's persistence unit and transaction manager. */
@ApplicationScoped
public class ServerPlatform implements Platform {

    @PersistenceUnit(unitName = "engine")
    private EntityManagerFactory factory;

    /** By its global name: threads of our own have no `java:comp`. */
    @Resource(lookup = "java:jboss/TransactionManager")
    private TransactionManager transactions;

    @Override
    public EntityManagerFactory factory() {
        return factory;
    }

    @Override
    public TransactionManager transactions() {
        return transactions;
    }
}
