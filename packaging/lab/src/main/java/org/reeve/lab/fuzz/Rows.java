package org.reeve.lab.fuzz;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The engine's tables, each as one number, without those that live by themselves: to see what a request has changed. */
public final class Rows implements AutoCloseable {

    /** What every user may change by merely asking, and what monitoring writes. */
    private static final List<String> ALIVE = List.of(
            "session",
            "failed_login",
            "event",
            "change",
            "vm_sample",
            "host_sample",
            "host_seen",
            "vm_seen",
            "cluster_seen",
            "storage_domain_seen",
            "data_center_seen",
            "job",
            "job_step",
            "job_lock");

    private final Connection database;

    public Rows(String url) throws SQLException {
        database = DriverManager.getConnection(url);
    }

    /** Fingerprints by table. */
    public Map<String, String> prints() throws SQLException {
        Map<String, String> prints = new TreeMap<>();
        try (var statement = database.createStatement()) {
            for (String table :
                    tables(statement.executeQuery("select tablename from pg_tables where schemaname = 'public'"))) {
                try (ResultSet row = statement.executeQuery(
                        "select coalesce(sum(hashtextextended(t::text, 0)), 0)::text from " + table + " t")) {
                    row.next();
                    prints.put(table, row.getString(1));
                }
            }
        }
        return prints;
    }

    /** Whether jobs are under way, whose work would be taken for a request's. */
    boolean busy() throws SQLException {
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery("select exists (select 1 from job where ended is null)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static List<String> tables(ResultSet rows) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                String table = rows.getString(1);
                if (!ALIVE.contains(table) && !table.startsWith("qrtz_")) tables.add(table);
            }
        }
        return tables;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
