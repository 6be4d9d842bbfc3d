package org.reeve.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator {@code wrk}, run for some seconds. */
record Wrk(String url, List<String> headers, int connections, int seconds) {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern TIMEOUTS = Pattern.compile("timeout (\\d+)");

    /**
     * What it saw.
     *
     * @param p50 with its unit, as wrk writes it
     */
    record Result(long requests, double rate, String p50, String p99, long bad) {}

    Result run() {
        List<String> command = new ArrayList<>(List.of(
                "wrk",
                "-t",
                Integer.toString(Math.min(2, connections)),
                "-c",
                Integer.toString(connections),
                "-d",
                seconds + "s",
                "--timeout",
                "60s",
                "--latency"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.add(url);
        String out = Product.run(command);
        return new Result(
                Long.parseLong(first(REQUESTS, out, "0")),
                Double.parseDouble(first(RATE, out, "0")),
                percentile(out, "50%"),
                percentile(out, "99%"),
                Long.parseLong(first(BAD, out, "0")) + Long.parseLong(first(TIMEOUTS, out, "0")));
    }

    private static String percentile(String out, String which) {
        return first(Pattern.compile("\\s" + which + "\\s+(\\S+)"), out, "-");
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
