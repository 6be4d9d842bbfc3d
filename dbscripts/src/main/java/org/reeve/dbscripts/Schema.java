package org.reeve.dbscripts;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The database schema this release of Reeve needs, as numbered migrations that only ever go forward. */
public final class Schema {

    private static final String MIGRATIONS = "classpath:db/migration";

    private final Flyway flyway;

    private Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    public static Schema in(DataSource database) {
        return new Schema(Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations(MIGRATIONS)
                .load());
    }

    public static Schema in(String url, String user, String password) {
        return new Schema(Flyway.configure(Schema.class.getClassLoader())
                .dataSource(url, user, password)
                .locations(MIGRATIONS)
                .load());
    }

    /**
     * Brings the database to the newest version; does nothing when it is there already.
     *
     * @return the version it is at now
     */
    public String migrate() {
        flyway.migrate();
        return version();
    }

    /**
     * Checks that the database is exactly at the version this release needs.
     *
     * @throws org.flywaydb.core.api.FlywayException when a migration is missing, unknown or was altered
     */
    public static void validate(DataSource database) {
        in(database).flyway.validate();
    }

    /** The version the database is at, `0` when it is empty. */
    public String version() {
        MigrationInfo current = flyway.info().current();
        return current == null
                ? MigrationVersion.fromVersion("0").getVersion()
                : current.getVersion().getVersion();
    }
}
