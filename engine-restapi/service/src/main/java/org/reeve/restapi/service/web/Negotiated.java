package org.reeve.restapi.service.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Settles in which encodings a request is written and wants to be answered, in headers that the framework behind understands.
 * It parses them before anything of ours can look at them, and what it cannot parse it answers in a form of its own.
 */
@WebFilter(
        filterName = "negotiated",
        urlPatterns = "/api/*",
        dispatcherTypes = DispatcherType.REQUEST,
        asyncSupported = true)
public class Negotiated extends HttpFilter {

    private static final Pattern TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+\\s*(?:;.*)?");
    private static final Pattern OLD_NAME = Pattern.compile("^text/xml", Pattern.CASE_INSENSITIVE);
    private static final String ANY = "*";
    /** No list of the languages that one person reads is longer. */
    private static final int LONGEST = 1_000;

    private static final Pattern ACCEPT = Pattern.compile("(?:^|&)accept=([^&]*)");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String type = request.getHeader("Content-Type");
        if (!decodes(request.getRequestURI())) {
            Answer.fault(request, response, HttpServletResponse.SC_BAD_REQUEST);
        } else if (type != null && !type.isBlank() && !TYPE.matcher(type).matches()) {
            Answer.fault(request, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            chain.doFilter(
                    new Settled(
                            request,
                            Map.of(
                                    "accept", accepted(request),
                                    "content-type", sent(type),
                                    "accept-language", spoken(request))),
                    response);
        }
    }

    private static String accepted(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        Matcher asked = ACCEPT.matcher(query);
        String header = String.join(",", Collections.list(request.getHeaders("Accept")));
        return Accepted.of(asked.find() ? unescaped(asked.group(1)) : null, header)
                .text();
    }

    /** What cannot be understood is as good as nothing said. */
    private static String spoken(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null || header.length() > LONGEST) return ANY;
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(Negotiated::text)
                    .collect(Collectors.joining(", "));
        } catch (IllegalArgumentException e) {
            return ANY;
        }
    }

    private static String text(Locale.LanguageRange range) {
        return range.getRange() + (range.getWeight() == 1 ? "" : ";q=" + range.getWeight());
    }

    private static String unescaped(String text) {
        return text.replace("%2F", "/").replace("%2f", "/").replace("%2B", "+").replace("%2b", "+");
    }

    /** Scripts leave it out, and then mean XML; some call XML by its other name. */
    private static String sent(String type) {
        return type == null || type.isBlank()
                ? MediaType.APPLICATION_XML
                : OLD_NAME.matcher(type).replaceFirst(MediaType.APPLICATION_XML);
    }

    /** Whether the escapes of a path make UTF-8; the server has seen to it that they are hexadecimal. */
    private static boolean decodes(String path) {
        if (path.indexOf('%') < 0) return true;
        var bytes = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            boolean escape = path.charAt(i) == '%' && i + 2 < path.length();
            bytes.put((byte) (escape ? Integer.parseInt(path, i + 1, i + 3, 16) : 'x'));
            if (escape) i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A request with some headers settled. */
    private static final class Settled extends HttpServletRequestWrapper {

        private final Map<String, String> settled;

        Settled(HttpServletRequest request, Map<String, String> settled) {
            super(request);
            this.settled = settled;
        }

        @Override
        public String getHeader(String name) {
            String value = settled.get(name.toLowerCase(Locale.ROOT));
            return value == null ? super.getHeader(name) : value;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            String value = settled.get(name.toLowerCase(Locale.ROOT));
            return value == null ? super.getHeaders(name) : Collections.enumeration(List.of(value));
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            Map<String, String> names = new LinkedHashMap<>();
            Collections.list(super.getHeaderNames()).forEach(n -> names.put(n.toLowerCase(Locale.ROOT), n));
            settled.keySet().forEach(n -> names.putIfAbsent(n, n));
            return Collections.enumeration(names.values());
        }

        @Override
        public String getContentType() {
            return getHeader("content-type");
        }
    }
}
