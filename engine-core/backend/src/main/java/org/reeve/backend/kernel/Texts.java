package org.reeve.backend.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.backend.api.Message;
import org.reeve.model.event.EventType;

/** Puts messages and events into words. The words are in `messages/<feature>.properties`, with facts in braces. */
public final class Texts {

    private static final List<String> FILES = List.of(
            "kernel",
            "event",
            "action",
            "datacenter",
            "cluster",
            "host",
            "hostnic",
            "fence",
            "storage",
            "device",
            "disk",
            "template",
            "pool",
            "vm",
            "network",
            "affinity",
            "scheduling",
            "profile",
            "quota",
            "qos",
            "user",
            "job",
            "setting",
            "search",
            "tag",
            "bookmark",
            "sign-on",
            "change",
            "events");
    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z_]+)}");
    private static final Map<String, String> ALL = load();

    private Texts() {}

    /** A message without a text shows its name, which a test keeps from being released. */
    public static String of(Message message) {
        return render(ALL.getOrDefault(message.name(), message.name()), message.facts());
    }

    /** What people call a job: the title of its action, with the names of what it works on. */
    static String title(String action, Map<String, String> facts) {
        return render(ALL.getOrDefault("action." + action, action), facts);
    }

    static String of(EventType type, Map<String, String> facts) {
        String text = ALL.get("event." + type.name());
        if (text == null) {
            throw new IllegalStateException("messages/event.properties has no text for " + type);
        }
        return render(text, facts);
    }

    /** Unknown facts stay as they are written: better a strange word in a text than no event at all. */
    static String render(String text, Map<String, String> facts) {
        return FACT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Optional.ofNullable(facts.get(found.group(1))).orElse("<" + found.group(1) + ">")));
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    private static Map<String, String> load() {
        Map<String, String> all = new TreeMap<>();
        for (String file : FILES) {
            Properties properties = new Properties();
            try (InputStream in = Texts.class.getResourceAsStream("/messages/" + file + ".properties")) {
                if (in != null) {
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((name, text) -> {
                if (all.put((String) name, (String) text) != null) {
                    throw new IllegalStateException("two texts for " + name);
                }
            });
        }
        return Map.copyOf(all);
    }
}
