package org.reeve.dal;

import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionManager;

/** What the surroundings lend to this module: an application server in production, the test harness in tests. */
public interface Platform {

    EntityManagerFactory factory();

    TransactionManager transactions();
}
