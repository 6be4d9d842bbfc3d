package org.reeve.backend.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.bookmark.AddBookmark;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.dal.Sql;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;

/**
 * Holds what needs no host against oVirt: which right each action asks for, and what is told when it is done and when it fails. The
 * tables in {@code facts} are oVirt's; {@code plain-writes.csv} says which of our actions stands for which of its.
 */
class PlainWritesIT {

    private static final Path SOURCES = Path.of("src/main/java/org/reeve/backend");

    /** A line of the table. Some actions are about objects of several kinds: then there are several events. */
    private record Write(String action, List<String> ovirt, List<String> success, List<String> failure) {}

    private static TestEngine engine;
    private static List<Write> writes;
    private static Map<String, String> groups;

    @BeforeAll
    static void start() throws IOException {
        engine = TestEngine.with();
        writes = table("plain-writes")
                .map(line -> new Write(line[0], words(line[1]), words(line[2]), words(line[3])))
                .toList();
        groups = table("actions").collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static Stream<String[]> table(String name) throws IOException {
        try (InputStream in = PlainWritesIT.class.getResourceAsStream("/facts/" + name + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1));
        }
    }

    private static List<String> words(String member) {
        return Arrays.stream(member.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** What has a job acts on a host, or is about jobs and settings, which are not oVirt's. */
    @Test
    void everyActionWithoutAJobIsInTheTable() {
        Set<String> known = writes.stream().map(Write::action).collect(Collectors.toSet());
        List<String> own =
                List.of("account.", "client.", "session.", "setting.", "job.resolve", "host.", "vm.open-console");
        assertThat(engine.bean(Catalogue.class).lines())
                .filteredOn(line -> line.endsWith("[]"))
                .map(line -> line.split(" ")[0])
                .filteredOn(name -> own.stream().noneMatch(name::startsWith) && !name.equals("disk.add-lun"))
                .allMatch(known::contains);
    }

    @Test
    void everyActionAsksForTheRightThatOVirtAsksFor() {
        for (Write write : writes) {
            Set<String> asked = new HashSet<>();
            boolean varies = false;
            for (Spec.Permit<?> permit : spec(write).permits()) {
                Optional<String> group = without(permit.group()).map(ActionGroup::name);
                varies |= group.isEmpty();
                group.ifPresent(asked::add);
            }
            if (varies) asked.addAll(sources(write));
            assertThat(asked)
                    .as(write.action())
                    .containsAll(write.ovirt().stream()
                            .map(action -> groups.get(action))
                            .filter(group -> !group.isEmpty())
                            .toList());
        }
    }

    @Test
    void everyActionTellsWhatOVirtTells() {
        for (Write write : writes) {
            Set<String> told = sources(write);
            assertThat(told).as(write.action()).containsAll(write.success());
            Optional<? extends Function<?, EventType>> failure = spec(write).failure();
            assertThat(failure.isPresent())
                    .as(write.action())
                    .isEqualTo(!write.failure().isEmpty());
            failure.flatMap(PlainWritesIT::without)
                    .ifPresentOrElse(
                            type -> assertThat(write.failure())
                                    .as(write.action())
                                    .containsExactly(type.name()),
                            () -> assertThat(told).as(write.action()).containsAll(write.failure()));
        }
    }

    /** What a function of the order says without one; absent when it depends on the order. */
    @SuppressWarnings("unchecked")
    private static <T> Optional<T> without(Function<?, T> ofOrder) {
        try {
            return Optional.of(((Function<Object, T>) ofOrder).apply(null));
        } catch (NullPointerException e) {
            return Optional.empty();
        }
    }

    private static Spec<?> spec(Write write) {
        return engine.bean(Catalogue.class).named(write.action()).orElseThrow().spec();
    }

    /** All words of the package of an action. */
    private static Set<String> sources(Write write) {
        String feature = spec(write).order().getPackageName().replaceAll(".*\\.", "");
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve(feature))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.addAll(List.of(Files.readString(file).split("\\W+")));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    @Test
    void eventsHaveTheNumbersAndSeveritiesOfOVirts() throws IOException {
        List<String> own = Stream.of(EventType.values())
                .map(type -> String.join(
                        ",",
                        type.name(),
                        Integer.toString(type.code()),
                        type.severity().name()))
                .toList();
        assertThat(own)
                .containsAll(table("event-types")
                        .map(line -> String.join(",", line[0], line[1], line[2]))
                        .toList());
    }

    @Test
    void rightsAreThoseOfOVirt() throws IOException {
        List<String> own = Stream.of(ActionGroup.values())
                .map(group -> String.join(
                        ",",
                        group.name(),
                        Integer.toString(group.code()),
                        group.role().name(),
                        Boolean.toString(group.showsChildren()).toLowerCase(Locale.ROOT)))
                .toList();
        assertThat(own)
                .containsExactlyInAnyOrderElementsOf(table("action-groups")
                        .map(line -> String.join(",", line))
                        .toList());
    }

    @Test
    void whatBreaksInsideTheEngineIsToldAndNothingCameOfIt() {
        run("alter table bookmark rename to hidden");
        try {
            assertThat(failed(() -> engine.backend().run(People.admin(), new AddBookmark.Order("one", "vms:"))))
                    .isTrue();
        } finally {
            run("alter table hidden rename to bookmark");
        }
        assertThat(events("USER_ADD_BOOKMARK_FAILED"))
                .hasSize(1)
                .first()
                .asString()
                .contains("internal error");
        assertThat(events("USER_ADD_BOOKMARK")).isEmpty();
        assertThat(failed(() -> engine.backend().run(People.admin(), new AddBookmark.Order("", "vms:"))))
                .isTrue();
        assertThat(events("USER_ADD_BOOKMARK_FAILED")).hasSize(1);
    }

    private static boolean failed(Supplier<?> deed) {
        try {
            deed.get();
            return false;
        } catch (RuntimeException e) {
            // That it broke is what is asked; the event it leaves is looked at by the caller.
            return true;
        }
    }

    private static List<String> events(String name) {
        return engine.database().transactions().run(() -> engine.bean(Sql.class)
                .list("select text from event where name = ?", row -> row.getString(1), name));
    }

    private static void run(String statement) {
        engine.database().transactions().run(() -> engine.bean(Sql.class).run(statement, new Object[0]));
    }
}
