package org.reeve.dbscripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The migrations, run against a real PostgreSQL. */
class SchemaIT {

    private static final Path GOLDEN = Path.of("src/test/golden/schema.txt");

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startAndMigrate() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        Schema.in(postgres.getPostgresDatabase()).migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void theSchemaBuiltFromZeroIsTheOneWrittenDown() throws IOException, SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            String schema = Catalog.dump(connection);
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(GOLDEN.getParent());
                Files.writeString(GOLDEN, schema);
            }
            assertThat(schema).isEqualTo(Files.readString(GOLDEN));
        }
    }

    @Test
    void migratingAgainChangesNothing() {
        Schema schema = Schema.in(postgres.getPostgresDatabase());
        assertThat(schema.migrate()).isEqualTo(schema.version());
        Schema.validate(postgres.getPostgresDatabase());
    }

    @Test
    void anEmptyDatabaseIsNotValidAndIsMigratedFromTheCommandLine() throws SQLException {
        execute("create database fresh");
        var empty = postgres.getDatabase("postgres", "fresh");
        assertThatThrownBy(() -> Schema.validate(empty)).isInstanceOf(FlywayException.class);

        var out = new ByteArrayOutputStream();
        String[] arguments = {postgres.getJdbcUrl("postgres", "fresh")};
        var environment = Map.of("ENGINE_DB_USER", "postgres", "ENGINE_DB_PASSWORD", "");
        Migrate.run(arguments, environment, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("schema version ");
        Schema.validate(empty);
    }

    @Test
    void saysWhichSettingIsMissing() {
        assertThatThrownBy(() -> Migrate.run(new String[0], Map.of(), System.out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ENGINE_DB_URL");
    }

    @Test
    void everyForeignKeyIsBackedByAnIndex() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            assertThat(
                            Catalog.rows(
                                    connection,
                                    """
                            select c.conrelid::regclass || '.' || a.attname
                            from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                            where c.contype = 'f' and c.conrelid::regclass::text not like 'qrtz%'
                              and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
                            order by 1
                            """))
                    .as("deleting the object referred to would read these tables from end to end")
                    .isEmpty();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
