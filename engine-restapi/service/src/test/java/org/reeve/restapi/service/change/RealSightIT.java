package org.reeve.restapi.service.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.backend.testing.TestEngine.eventually;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.kernel.Sight;
import org.reeve.restapi.service.system.Neighbourhood;
import org.reeve.restapi.service.system.Neighbourhood.Person;

/** Every object there is changes: people are told of those they see, and of no other. */
@Timeout(120)
class RealSightIT {

    /** How many kinds of objects have something of theirs here. */
    private static final int KINDS = 22;

    private static Neighbourhood neighbourhood;
    private static long begun;

    @BeforeAll
    static void start() {
        neighbourhood = new Neighbourhood();
        begun = neighbourhood.api().count("select max(seq) from change");
        neighbourhood.api().engine().start();
    }

    @AfterAll
    static void stop() {
        neighbourhood.close();
    }

    /** In the log, as if before this start of the engine. */
    private static void everythingChanges() {
        neighbourhood.api().sql("delete from change where seq > ? and seq < ?", begun, begun + 1_000_000);
        String all = Arrays.stream(Sight.values())
                .map(sight -> "select '%1$s' as kind, id from %1$s".formatted(sight.word()))
                .collect(Collectors.joining(" union all "));
        neighbourhood
                .api()
                .sql(
                        "insert into change (seq, kind, object_id, op) select ? + row_number() over (), kind, id, 'changed' from ("
                                + all
                                + " union all select 'event', ('00000000-0000-0000-0000-' || lpad(to_hex(id), 12, '0'))::uuid from event) a",
                        begun);
    }

    private static List<String> told(String user) {
        everythingChanges();
        long end = neighbourhood.api().count("select max(seq) from change");
        var reader = new Reader(
                neighbourhood.api(),
                true,
                begun,
                new Random(1),
                neighbourhood.api().engine().bean(SignOn.class).signOn(user, "secret:1"));
        reader.start();
        eventually("the last change", () -> reader.at() >= end);
        reader.stop();
        assertThat(reader.resyncs()).isZero();
        return reader.told();
    }

    private static List<String> ids(List<String> told, boolean events) {
        return told.stream()
                .filter(one -> one.contains("\"kind\":\"event\"") == events)
                .map(one -> one.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
                .distinct()
                .toList();
    }

    @Test
    void administratorsAreToldOfEverything() {
        assertThat(told("admin@internal").stream()
                        .map(one -> one.replaceAll(".*\"kind\":\"(\\w*)\".*", "$1"))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(KINDS);
    }

    @Test
    void somebodyWithoutRightsIsToldOfNothingHidden() {
        Person stranger = neighbourhood.stranger();
        List<String> told = told(stranger.name());
        assertThat(strange(stranger, told)).isEmpty();
        assertThat(visibleEvents(ids(told, true))).isEmpty();
    }

    @Test
    void whoMayUseAMachineIsToldOfItAndWhatBelongsToIt() {
        Person user = neighbourhood.user();
        List<String> told = told(user.name());
        assertThat(strange(user, told)).isEmpty();
        assertThat(ids(told, false)).contains(neighbourhood.vm().toString());
        List<String> events = ids(told, true);
        assertThat(events).isNotEmpty();
        assertThat(visibleEvents(events)).containsOnly(neighbourhood.vm().toString());
    }

    /** What was told of although it is not to be seen. Everybody has sessions of his own. */
    private static List<String> strange(Person person, List<String> told) {
        List<String> sessions = neighbourhood.api().texts("select id::text from session");
        return told.stream()
                .filter(one -> !one.contains("\"kind\":\"event\""))
                .filter(one -> ids(List.of(one), false).stream()
                        .noneMatch(id -> person.allowed().contains(id) || sessions.contains(id)))
                .toList();
    }

    /** The machines that events are about, none for those about the reader. */
    private static List<String> visibleEvents(List<String> events) {
        return neighbourhood
                .api()
                .texts(
                        "select distinct vm_id::text from event where vm_id is not null and id = any(?)",
                        events.stream().map(Long::parseLong).toList());
    }
}
