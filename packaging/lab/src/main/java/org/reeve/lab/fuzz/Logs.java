package org.reeve.lab.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the product writes to its logs during a run though no request may make it: stack traces, and cries for someone to be woken. */
public final class Logs {

    private static final Pattern FRAME = Pattern.compile("^\\s+at \\S+\\(.*");
    private static final Pattern ERROR = Pattern.compile("^[^a-z]{8,40}(ERROR|FATAL) .*");
    private static final Pattern BESIDE = Pattern.compile("^.*?(?=WARN|ERROR|FATAL)|\\(default task-\\d+\\) ");
    private static final int SHOWN = 400;

    private final Map<Path, Long> ends = new LinkedHashMap<>();

    /** @param files read from where they end now */
    public Logs(List<Path> files) throws IOException {
        for (Path file : files) if (Files.exists(file)) ends.put(file, Files.size(file));
    }

    /** Of stack traces the line before the first frame and that one; what stands in two logs is said once. */
    Set<String> seen() throws IOException {
        Set<String> seen = new LinkedHashSet<>();
        for (Map.Entry<Path, Long> file : ends.entrySet()) {
            try (var in = Files.newInputStream(file.getKey())) {
                // What was cut meanwhile is read from its start.
                if (Files.size(file.getKey()) >= file.getValue()) in.skipNBytes(file.getValue());
                var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
                read(new BufferedReader(new InputStreamReader(in, decoder)), seen);
            }
        }
        return seen;
    }

    private static void read(BufferedReader lines, Set<String> seen) throws IOException {
        String before = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            boolean frame = FRAME.matcher(line).matches();
            if (frame && !FRAME.matcher(before).matches())
                seen.add("a stack trace in a log: " + cut(before) + " " + cut(line));
            if (ERROR.matcher(line).matches()) seen.add("an error in a log: " + cut(line));
            before = line;
        }
    }

    /** Without what tells apart two that are the same. */
    private static String cut(String text) {
        String line = BESIDE.matcher(text).replaceAll("");
        return line.length() > SHOWN ? line.substring(0, SHOWN) : line;
    }
}
