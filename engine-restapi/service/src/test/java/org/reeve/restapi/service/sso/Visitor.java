package org.reeve.restapi.service.sso;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reeve.restapi.service.testing.Client;

/** A browser without scripts: keeps cookies, fills in the form, does not follow redirects. */
final class Visitor {

    static final String VERIFIER = "a-verifier-of-some-forty-three-characters-0123";
    static final String CHALLENGE = challenge();

    private final Client client;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Visitor(Client client) {
        this.client = client;
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> open(String address) {
        return remember(client.anonymous("GET", address, "", "Cookie", cookies()));
    }

    /** Posts the form of a page that was opened at the address. @param fields alternately names and values */
    HttpResponse<String> submit(String address, HttpResponse<String> page, String... fields) {
        return post(address, "form", hidden(page), fields);
    }

    HttpResponse<String> post(String address, String guard, String value, String... fields) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(guard, value));
        for (int i = 0; i + 1 < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        return remember(client.anonymous(
                "POST",
                address,
                encoded(all),
                "Cookie",
                cookies(),
                "Content-Type",
                "application/x-www-form-urlencoded"));
    }

    /** From the empty page to the code. */
    String code(String address, String name, String password) {
        return answer(submit(address, open(address), "username", name, "password", password))
                .get("code");
    }

    static Map<String, String> answer(HttpResponse<String> redirect) {
        String location =
                redirect.headers().firstValue("Location").orElseThrow(() -> new AssertionError(redirect.body()));
        return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String hidden(HttpResponse<String> page) {
        Matcher found = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(page.body());
        if (!found.find()) throw new AssertionError(page.body());
        return found.group(1);
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").forEach(set -> {
            String pair = set.substring(0, set.indexOf(';'));
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        });
        return answer;
    }

    private String cookies() {
        return cookies.isEmpty()
                ? "none=none"
                : cookies.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining("; "));
    }
}
