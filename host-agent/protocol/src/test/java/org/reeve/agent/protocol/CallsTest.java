package org.reeve.agent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the calls against the list of verbs and parameters that existing agents and engines go by. */
class CallsTest {

    private static final Path CONTRACT = Path.of("src/test/golden/verbs/parameters.txt");

    @Test
    void everyVerbOfTheContractIsACallWithItsParameters() throws Exception {
        Map<String, List<String>> promised = new TreeMap<>();
        for (String line : Files.readAllLines(CONTRACT)) {
            String[] words = line.split(" ");
            promised.put(words[0], Arrays.stream(words).skip(1).toList());
        }
        Map<String, List<RecordComponent>> declared = calls();

        assertThat(declared.keySet()).isEqualTo(promised.keySet());
        declared.forEach((verb, components) -> {
            List<String> names = promised.get(verb).stream()
                    .map(name -> name.replace("?", ""))
                    .toList();
            List<String> needed = promised.get(verb).stream()
                    .filter(name -> !name.endsWith("?"))
                    .toList();
            List<String> known = components.stream().map(CallsTest::wireName).toList();
            assertThat(names).as(verb + " knows these parameters").containsAll(known);
            assertThat(known).as(verb + " sends what must be sent").containsAll(needed);
            assertThat(known).as(verb + " keeps the order").isEqualTo(inOrder(names, known));
        });
    }

    @Test
    void optionalParametersMayBeMissing() throws Exception {
        List<String> contract = Files.readAllLines(CONTRACT);
        calls().forEach((verb, components) -> components.stream()
                .filter(component -> contract.stream()
                        .filter(line -> line.startsWith(verb + " "))
                        .anyMatch(line -> line.contains(" " + wireName(component) + "?")))
                .forEach(component -> assertThat(component.getType())
                        .as(verb + " " + component.getName())
                        .isIn(Optional.class, List.class, Map.class)));
    }

    private static List<String> inOrder(List<String> names, List<String> known) {
        return names.stream().filter(known::contains).toList();
    }

    private static String wireName(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null ? component.getName() : given.value();
    }

    private static Map<String, List<RecordComponent>> calls() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Call.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> type(name.replace(".class", "").replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(Verb.class))
                    .collect(Collectors.toMap(
                            Verb.Names::of,
                            type -> List.of(type.getRecordComponents()),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, CallsTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
