package org.reeve.lab;

import static org.assertj.core.api.Assertions.assertThat;

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

    private final Database database = Database.of(Installation.running());

    @Test
    void eventsOfLongAgoAreClearedAtTheirTime() {
        assertThat(nextTime()).isEqualTo(AT);
        database.run(
                "insert into event (code, name, severity, text, at) values (1, 'VDC_STOP', 'NORMAL', 'long ago', now() - interval '40 days')");
        database.run(
                "update qrtz_triggers set next_fire_time = (extract(epoch from now()) * 1000)::bigint where trigger_name = 'event-clean-up'");
        Wait.until("the old event to go", LIMIT, () -> events("text = 'long ago'") == 0);
        assertThat(events("at > now() - interval '1 day'")).isPositive();
        assertThat(nextTime()).isEqualTo(AT);
    }

    private LocalTime nextTime() {
        return Instant.ofEpochMilli(database.number(
                        "select next_fire_time from qrtz_triggers where trigger_name = 'event-clean-up'"))
                .atZone(ZoneId.systemDefault())
                .toLocalTime();
    }

    private long events(String which) {
        return database.number("select count(*) from event where " + which);
    }
}
