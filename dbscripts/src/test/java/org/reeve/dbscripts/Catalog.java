package org.reeve.dbscripts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes down a schema as text that can be compared: columns, constraints and indexes by table, in a fixed order. */
final class Catalog {

    private static final String COLUMNS =
            """
            select c.table_name || '.' || c.column_name || ' ' || c.data_type
                || case c.is_nullable when 'NO' then ' not null' else '' end
                || coalesce(' default ' || c.column_default, '')
                || coalesce(' generated ' || c.generation_expression, '')
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'flyway_schema_history'
            order by c.table_name, c.ordinal_position
            """;

    private static final String CONSTRAINTS =
            """
            select t.relname || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
            from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = 'public' and t.relname <> 'flyway_schema_history' and c.contype in ('c', 'f', 'p', 'u')
            order by t.relname collate "C", c.conname collate "C"
            """;

    private static final String INDEXES =
            """
            select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'flyway_schema_history'
            order by tablename collate "C", indexname collate "C"
            """;

    private static final String REST =
            """
            select 'sequence ' || sequence_name || ' ' || data_type from information_schema.sequences where sequence_schema = 'public'
            union all
            select 'unlogged ' || relname from pg_class where relpersistence = 'u' and relkind = 'r'
            order by 1
            """;

    private Catalog() {}

    static String dump(Connection connection) throws SQLException {
        var lines = new ArrayList<String>();
        for (String query : List.of(COLUMNS, CONSTRAINTS, INDEXES, REST)) {
            lines.addAll(rows(connection, query));
        }
        return String.join("\n", lines) + "\n";
    }

    static List<String> rows(Connection connection, String query) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
