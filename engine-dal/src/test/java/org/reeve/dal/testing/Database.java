package org.reeve.dal.testing;

import com.arjuna.ats.jta.cdi.TransactionExtension;
import io.agroal.api.AgroalDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.TransactionManager;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.engine.transaction.jta.platform.internal.JBossStandAloneJtaPlatform;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.reeve.dal.Platform;
import org.reeve.dal.Repositories;
import org.reeve.dal.Sessions;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;

/**
 * A database of its own for one test class, with the beans of this module over it. A test class keeps it in a static field and closes it
 * after all tests. `-Dreeve.test.db=jdbc:postgresql://…` runs on a server given from outside, by a user who may create databases.
 */
public final class Database implements AutoCloseable {

    private final Server server;
    private final String name;
    private final AgroalDataSource pool;
    private final EntityManagerFactory factory;
    private final Statements statements = new Statements();
    private final DataSource source;
    private WeldContainer beans;
    private int containers;

    private Database(Server server, Map<String, Object> settings) {
        this.server = server;
        this.name = server.copy();
        this.pool = Jta.pool(server.at(name));
        this.source = statements.watching(pool);
        this.factory = Persistence.createEntityManagerFactory("engine", settings(settings));
    }

    /** A fresh copy of the migrated database: the first rows, and nothing else. */
    public static Database fresh() {
        return with(Map.of());
    }

    /** @param settings of Hibernate, on top of those in persistence.xml */
    public static Database with(Map<String, Object> settings) {
        return new Database(Server.start(), settings);
    }

    /** Starts the container with the beans of this module and those given; one at a time for a database. */
    public Database start(Class<?>... more) {
        return start(weld().addBeanClasses(more));
    }

    /** A container to be completed by the test and given to {@link #start(Weld)}. */
    public Weld weld() {
        return new Weld(name + "_" + containers++)
                .disableDiscovery()
                .addExtension(new TransactionExtension())
                .addExtension(new Lent(new TestPlatform(factory, Jta.manager())))
                .addBeanClasses(Transactions.class, Sessions.class, Repositories.class, Sql.class);
    }

    /** Stops the container; the rows stay, for another one to be started over them. */
    public void stop() {
        if (beans != null) {
            beans.close();
            beans = null;
        }
    }

    public Database start(Weld container) {
        if (beans != null) {
            throw new IllegalStateException("already started");
        }
        beans = container.initialize();
        return this;
    }

    public <T> T bean(Class<T> type) {
        return beans.select(type).get();
    }

    public Transactions transactions() {
        return bean(Transactions.class);
    }

    /** Takes part in transactions. */
    public DataSource dataSource() {
        return source;
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    /** The SQL sent through sessions and the data source since the last `forget`. */
    public Statements statements() {
        return statements;
    }

    @Override
    public void close() {
        stop();
        factory.close();
        pool.close();
        server.drop(name);
    }

    private Map<String, Object> settings(Map<String, Object> more) {
        var all = new HashMap<String, Object>();
        all.put("jakarta.persistence.jtaDataSource", source);
        all.put("hibernate.transaction.coordinator_class", "jta");
        all.put("hibernate.transaction.jta.platform", JBossStandAloneJtaPlatform.class.getName());
        all.putAll(more);
        return all;
    }

    private record TestPlatform(EntityManagerFactory factory, TransactionManager transactions) implements Platform {}
}
