package org.reeve.lab.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What stands around the body of a request that is no good: parameters, search strings, headers, escapes and methods. */
final class Strange {

    private static final List<String> METHODS = List.of("PATCH", "HEAD", "OPTIONS", "BREW", "get");
    private static final List<String> VALUES = List.of(
            "",
            "x",
            "-1",
            "0",
            "1",
            "true",
            "maybe",
            "99999999999999999999",
            "1e9",
            "%00",
            "%0d%0aX:%20y",
            "%F0%9F%98%80",
            "%25%27%20or%201%3D1",
            "a,b,c",
            "..",
            "a.b.c.d.e.f.g.h.i.j",
            "permissions.user,tags,nics",
            "x".repeat(5_000));
    private static final List<String> PARAMETERS = List.of(
            "max",
            "follow",
            "filter",
            "async",
            "from",
            "all_content",
            "case_sensitive",
            "current",
            "next_run",
            "correlation_id",
            "accept",
            "force",
            "JobId",
            "StepId",
            "JSESSIONID",
            "clone",
            "clone_permissions",
            "sort_asc",
            "ovf_as_ova",
            "unregistered",
            "detach_only",
            "destroy",
            "format",
            "host",
            "schema",
            "rsdl",
            "plan",
            "search",
            "%00");
    private static final List<String> SEARCH_WORDS = List.of(
            "name",
            "=",
            "!=",
            "<",
            ">=",
            "*",
            "%",
            "_",
            "\\",
            "\"",
            "'",
            "(",
            ")",
            "and",
            "or",
            "not",
            "sortby",
            "page",
            "asc",
            "desc",
            "1",
            "-1",
            "99999999999999999999",
            "vm",
            "vms.name",
            "host.name",
            "cluster",
            "status",
            "up",
            "tag",
            "time",
            "today",
            "2026-02-30",
            "event",
            "type",
            "id",
            "description",
            "memory",
            "x".repeat(2_000),
            "\uD83D\uDE00",
            "\u0000",
            "Vms:",
            ".",
            ",",
            ";");
    private static final List<String> ESCAPES = List.of(
            "%zz",
            "%",
            "%2",
            "%c3%28",
            "%00",
            "%2e%2e",
            "//",
            "/.",
            "/./",
            "%5c",
            "/",
            "\u00e9",
            "|",
            "\"",
            "<",
            "{",
            "^",
            "`",
            "%u0041",
            "%252e",
            "\\",
            "?%zz=1",
            "?x=%",
            "?x=%c3%28",
            "??",
            "?&&&=",
            "?=",
            "?x=\u00e9",
            "?x=<>",
            "#x");
    private static final List<Map.Entry<String, String>> HEADERS = List.of(
            Map.entry("Accept", "text/html"),
            Map.entry("Accept", "nonsense"),
            Map.entry("Accept", "*/*;q=x"),
            Map.entry("Accept", "application/json;q=2"),
            Map.entry("Accept", ",,application/xml,,"),
            Map.entry("Accept", ""),
            Map.entry("Accept", "application/x-virt-viewer"),
            Map.entry("Accept", "image/*, */*;q=0"),
            Map.entry("Accept-Language", "xx-YY-zz;q=9, ;;"),
            Map.entry("Accept-Charset", "nonsense"),
            Map.entry("Version", "99"),
            Map.entry("Version", "x"),
            Map.entry("Version", "3"),
            Map.entry("Version", "4"),
            Map.entry("Filter", "maybe"),
            Map.entry("Filter", "true"),
            Map.entry("All-Content", "x"),
            Map.entry("All-Content", "true"),
            Map.entry("Prefer", "persistent-auth, csrf-protection, x=y, ,"),
            Map.entry("Prefer", "new-auth"),
            Map.entry("Session-TTL", "-1"),
            Map.entry("Session-TTL", "99999999999999"),
            Map.entry("Correlation-Id", "bad id! <>"),
            Map.entry("Correlation-Id", "c".repeat(5_000)),
            Map.entry("Expect", "nonsense"),
            Map.entry("Expect", "201-created"),
            Map.entry("Expect", "202-accepted"),
            Map.entry("X-Ovirt-Expect", "202-accepted"),
            Map.entry("If-None-Match", "*"),
            Map.entry("If-None-Match", "\"half"),
            Map.entry("If-Match", "W/\"x\", ,"),
            Map.entry("If-Match", "*"),
            Map.entry("If-Modified-Since", "yesterday"),
            Map.entry("Range", "bytes=5-1"),
            Map.entry("Authorization", ""),
            Map.entry("Authorization", "Basic"),
            Map.entry("Authorization", "Basic !!!"),
            Map.entry("Authorization", "Basic bm9jb2xvbg=="),
            Map.entry("Authorization", "Bearer"),
            Map.entry("Authorization", "Bearer " + "t".repeat(5_000)),
            Map.entry("Authorization", "Negotiate abc"),
            Map.entry("Authorization", "nonsense"),
            Map.entry("Cookie", "JSESSIONID=nonsense"),
            Map.entry("Cookie", "; ;=;,,\""),
            Map.entry("JSESSIONID", "x"),
            Map.entry("Origin", "https://elsewhere.example"),
            Map.entry("Origin", "null"),
            Map.entry("Referer", "not an address"),
            Map.entry("Idempotency-Key", "k".repeat(5_000)),
            Map.entry("Idempotency-Key", "always-the-same"),
            Map.entry("Content-Encoding", "gzip"),
            Map.entry("X-HTTP-Method-Override", "DELETE"),
            Map.entry("X-Forwarded-For", "300.1.2.3, ,"),
            Map.entry("X-Forwarded-Proto", "gopher"),
            Map.entry("Upgrade", "h2c"),
            Map.entry("X-Long", "l".repeat(60_000)),
            Map.entry("X-Bytes", "\u00ff\u00fe"));
    private static final List<Map.Entry<String, String>> BROKEN = List.of(
            Map.entry("Transfer-Encoding", "nonsense"),
            Map.entry("Content-Length", "x"),
            Map.entry("Content-Length", "-1"),
            Map.entry("Host", "elsewhere.example:99999"),
            Map.entry("Host", "[::1"),
            Map.entry("X-Bytes", "\u0001\u0000"),
            Map.entry("B@d Header", "x"));

    private Strange() {}

    static String method(Random random) {
        return any(METHODS, random);
    }

    static Map<String, String> headers(Random random) {
        Map<String, String> some = new LinkedHashMap<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            Map.Entry<String, String> one = any(HEADERS, random);
            some.put(one.getKey(), one.getValue());
        }
        return some;
    }

    static Map<String, String> broken(Random random) {
        return Map.ofEntries(any(BROKEN, random));
    }

    static String query(Random random) {
        var query = new StringBuilder("?");
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++)
            query.append(any(PARAMETERS, random))
                    .append('=')
                    .append(any(VALUES, random))
                    .append('&');
        return query.toString();
    }

    /** Behind the last part of the path or one in the middle. */
    static String matrix(String path, Random random) {
        String parameter = ";" + any(PARAMETERS, random) + (random.nextInt(5) == 0 ? "" : "=" + any(VALUES, random))
                + (random.nextInt(5) == 0 ? ";;" : "");
        int slash = path.lastIndexOf('/');
        return slash <= 0 || random.nextInt(4) != 0
                ? path + parameter
                : path.substring(0, slash) + parameter + path.substring(slash);
    }

    static String search(Random random) {
        if (random.nextInt(20) == 0) return "%28".repeat(500);
        var words = new StringBuilder();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++)
            words.append(any(SEARCH_WORDS, random)).append(random.nextInt(3) == 0 ? "" : " ");
        return URLEncoder.encode(words.toString(), StandardCharsets.UTF_8);
    }

    static String escape(String path, Random random) {
        String escape = any(ESCAPES, random);
        int slash = path.lastIndexOf('/');
        return slash < 0 || escape.startsWith("?") || random.nextBoolean()
                ? path + escape
                : path.substring(0, slash + 1) + escape + path.substring(slash + 1);
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
