package org.reeve.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What happens by the calendar happens: Quartz reads its times from the database and wakes the work. */
class CalendarLab {

    /** Quartz looks into its tables every half minute. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static final LocalTime AT = LocalTime.of(3, 35, 35);

    private final Installation installation = Installation.running();

    @Test
    void eventsOfLongAgoAreClearedAtTheirTime() throws SQLException {
        try (Connection database = DriverManager.getConnection(installation.databaseUrl())) {
            assertThat(nextTime(database)).isEqualTo(AT);
            run(
                    database,
                    "insert into event (code, name, severity, text, at) values (1, 'VDC_STOP', 'NORMAL', 'long ago', now() - interval '40 days')");
            run(
                    database,
                    "update qrtz_triggers set next_fire_time = (extract(epoch from now()) * 1000)::bigint where trigger_name = 'event-clean-up'");
            Wait.until("the old event to go", LIMIT, () -> count(database, "text = 'long ago'") == 0);
            assertThat(count(database, "at > now() - interval '1 day'")).isPositive();
            assertThat(nextTime(database)).isEqualTo(AT);
        }
    }

    private static LocalTime nextTime(Connection database) {
        return Instant.ofEpochMilli(number(
                        database, "select next_fire_time from qrtz_triggers where trigger_name = 'event-clean-up'"))
                .atZone(ZoneId.systemDefault())
                .toLocalTime();
    }

    private static long count(Connection database, String which) {
        return number(database, "select count(*) from event where " + which);
    }

    private static long number(Connection database, String query) {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
