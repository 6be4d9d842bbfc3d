package org.reeve.restapi.service.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.restapi.service.testing.JsonClient;

/** Everything that can be reached from the root by following addresses, as somebody sees it. */
final class Crawl {

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final int LIMIT = 20_000;

    /** Addresses that answered, and what they did. */
    private final Map<String, String> answers = new LinkedHashMap<>();

    private final Set<String> ids = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private Crawl() {}

    /** @param unlinked addresses to which no link leads */
    static Crawl as(JsonClient client, String... unlinked) {
        var crawl = new Crawl();
        crawl.found("/ovirt-engine/api");
        for (String path : unlinked) crawl.found("/ovirt-engine" + path);
        while (!crawl.open.isEmpty() && crawl.seen.size() < LIMIT) crawl.visit(client, crawl.open.remove());
        return crawl;
    }

    Map<String, String> answers() {
        return answers;
    }

    /** Of all objects met. */
    Set<String> ids() {
        return ids;
    }

    private void visit(JsonClient client, String path) {
        HttpResponse<String> answer = client.send("GET", path, "");
        if (answer.statusCode() != 200) return;
        answers.put(path, answer.body());
        JsonNode read = JsonClient.read(answer);
        collect(read);
    }

    private void collect(JsonNode node) {
        node.properties().forEach(member -> {
            if (member.getKey().equals("href")) found(member.getValue().asText());
            else if (member.getKey().equals("id"))
                ids.addAll(idsIn(member.getValue().asText()));
            // What can be done is asked by POST.
            else if (!member.getKey().equals("actions")) collect(member.getValue());
        });
        if (node.isArray()) node.forEach(this::collect);
    }

    private void found(String href) {
        String path = href.replaceAll("[?;].*", "");
        if (path.startsWith("/ovirt-engine/api") && !path.contains("{") && seen.add(path)) {
            open.add(path.substring("/ovirt-engine".length()));
        }
    }

    static Set<String> idsIn(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) found.add(matcher.group());
        return found;
    }
}
