package org.reeve.backend.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.event.EventType;

class CatalogueIT {

    private static final Path GOLDEN = Path.of("src/test/golden/kernel/actions.txt");
    private static final Pattern MESSAGE = Pattern.compile(
            "(?:refuse|refuseIf|invalid|invalidIf|notFound|Refused|Message\\.of)\\((?:[^\"();]|\\([^()]*\\))*\"([a-z_-]+\\.[a-z.-]+)\"");

    private static TestEngine engine;

    @BeforeAll
    static void start() {
        engine = TestEngine.with();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    /** Jobs in the database name both: a name that is gone or new here needs thought, and then `-Dgolden.update`. */
    @Test
    void keepsTheNamesOfActionsAndStages() throws IOException {
        List<String> lines = engine.bean(Catalogue.class).lines();
        if (Boolean.getBoolean("golden.update") || !Files.exists(GOLDEN)) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(GOLDEN));
    }

    /** Types that nothing raises need no words; a name that stands anywhere in the sources counts as raised. */
    @Test
    void hasWordsForEveryEventThatIsRaised() throws IOException {
        Set<String> words = words();
        assertThat(Stream.of(EventType.values()).map(EventType::name).filter(words::contains))
                .hasSizeGreaterThan(50)
                .allSatisfy(type -> assertThat(Texts.names()).contains("event." + type));
        assertThat(Texts.names().stream().filter(name -> name.startsWith("event.")))
                .allSatisfy(name -> EventType.valueOf(name.substring("event.".length())));
    }

    private static Set<String> words() throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                all.addAll(List.of(Files.readString(source).split("\\W+")));
            }
        }
        return all;
    }

    @Test
    void hasATitleForEveryAction() {
        assertThat(engine.bean(Catalogue.class).lines())
                .map(line -> line.split(" ")[0])
                .allSatisfy(name -> assertThat(Texts.names()).contains("action." + name));
    }

    /** Several jobs of one kind look alike otherwise. */
    @Test
    void titlesOfJobsNameWhatTheyWorkOn() {
        assertThat(engine.bean(Catalogue.class).lines())
                .filteredOn(line -> !line.endsWith("[]"))
                .map(line -> "action." + line.split(" ")[0])
                .allSatisfy(name -> assertThat(Texts.title(name.substring("action.".length()), java.util.Map.of()))
                        .as(name)
                        .contains("<"));
    }

    @Test
    void hasWordsForEveryMessage() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher found = MESSAGE.matcher(Files.readString(source));
                while (found.find()) {
                    used.add(found.group(1));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(5);
        assertThat(Texts.names()).containsAll(used);
    }
}
