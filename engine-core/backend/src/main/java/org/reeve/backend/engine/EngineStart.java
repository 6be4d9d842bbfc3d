package org.reeve.backend.engine;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.reeve.dbscripts.Schema;

/** Brings the engine up when the server deploys it, and down when it goes. The order is in {@link Engines}. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class EngineStart {

    @Resource(lookup = "java:jboss/datasources/EngineDS")
    private DataSource database;

    @Inject
    private Engines engine;

    @Inject
    private Calendars calendars;

    @PostConstruct
    void start() {
        Schema.validate(database);
        engine.start();
        calendars.start();
    }

    @PreDestroy
    void stop() {
        calendars.stop();
        engine.stop();
    }
}
