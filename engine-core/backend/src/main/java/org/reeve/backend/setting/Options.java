package org.reeve.backend.setting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reeve.backend.setting.OptionView.Value;

/** The options that clients may read, with oVirt's defaults; read when somebody first asks. */
final class Options {

    static final String GENERAL = "general";

    private static final Map<String, List<Value>> ALL = load();

    private Options() {}

    /** Nothing for names that are no options, or none to be read by everybody. */
    static List<Value> defaults(String name) {
        return ALL.getOrDefault(name, List.of());
    }

    private static Map<String, List<Value>> load() {
        Map<String, List<Value>> all = new HashMap<>();
        try (var lines = new BufferedReader(
                new InputStreamReader(Options.class.getResourceAsStream("/options.tsv"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(part -> all.computeIfAbsent(part[0], name -> new ArrayList<>())
                            .add(new Value(part[1], part[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
