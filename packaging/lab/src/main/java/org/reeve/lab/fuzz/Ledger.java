package org.reeve.lab.fuzz;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes, by triggers that it puts into the engine's database and takes out again, which transaction changed which rows, and on whose
 * account: the events that a transaction writes bear the correlation id of its request, and work of a job writes the job's row.
 */
public final class Ledger implements AutoCloseable {

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
            "job_lock",
            "flyway_schema_history");

    /** Nobody asked for what signing on changes in a person. */
    private static final String SCRIPT =
            """
            drop schema if exists fuzz cascade;
            create schema fuzz;
            create unlogged table fuzz.wrote (tx bigint, at timestamptz, kind text, what text);
            create function fuzz.note() returns trigger language plpgsql as $$
            declare
                gone jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - %1$s end;
                made jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - %1$s end;
            begin
                if gone is distinct from made then
                    insert into fuzz.wrote values (txid_current(), clock_timestamp(), 'row',
                        lower(tg_op) || ' ' || tg_table_name || ' ' || coalesce(made ->> 'id', gone ->> 'id', ''));
                end if;
                return null;
            end $$;
            create function fuzz.owner() returns trigger language plpgsql as $$
            begin
                insert into fuzz.wrote values (txid_current(), clock_timestamp(), tg_argv[0],
                    case when tg_argv[0] = 'event' then to_jsonb(new) ->> 'correlation_id' else '' end);
                return null;
            end $$;
            create trigger fuzz after insert on event for each row execute function fuzz.owner('event');
            create trigger fuzz after insert or update on job for each row execute function fuzz.owner('job');
            create trigger fuzz after insert or update on job_step for each row execute function fuzz.owner('job');
            """
                    .formatted("array['failed_logins', 'locked_until', 'last_login', 'last_failure']");

    private final Connection database;

    /** @param url of the engine's database, whose tables it watches from now on */
    public Ledger(String url) throws SQLException {
        database = DriverManager.getConnection(url);
        try (Statement statement = database.createStatement()) {
            statement.execute(SCRIPT);
            for (String table : tables(statement))
                statement.execute("create trigger fuzz after insert or update or delete on " + table
                        + " for each row execute function fuzz.note()");
        }
    }

    /**
     * A transaction that has changed rows.
     *
     * @param rows what it changed, a few words each
     * @param correlations what its events are said to be about, without those that are about nothing
     * @param job whether it also wrote down how far a job has come
     */
    record Entry(Instant at, List<String> rows, List<String> correlations, boolean job) {}

    /** Takes out what has been noted since. */
    List<Entry> entries() throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        with gone as (delete from fuzz.wrote returning *)
                        select min(at), (array_agg(distinct what) filter (where kind = 'row'))[1:20],
                            coalesce(array_agg(distinct what) filter (where kind = 'event' and what <> ''), '{}'),
                            bool_or(kind = 'job')
                        from gone group by tx having bool_or(kind = 'row') order by 1""")) {
            while (row.next())
                entries.add(new Entry(
                        row.getTimestamp(1).toInstant(),
                        texts(row.getArray(2)),
                        texts(row.getArray(3)),
                        row.getBoolean(4)));
        }
        return entries;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                String table = rows.getString(1);
                if (!ALIVE.contains(table) && !table.startsWith("qrtz_")) tables.add(table);
            }
        }
        return tables;
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("drop schema fuzz cascade");
        } finally {
            database.close();
        }
    }
}
