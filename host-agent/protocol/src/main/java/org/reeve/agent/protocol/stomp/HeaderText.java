package org.reeve.agent.protocol.stomp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Turns the first lines of a frame into command and headers, and back. */
final class HeaderText {

    /** Older than the escapes, these two are written as they are. */
    private static final Set<String> LITERAL = Set.of(Command.CONNECT, Command.CONNECTED);

    private HeaderText() {}

    /** @param block the lines of the frame up to the empty one */
    static Frame read(String block) {
        String[] lines = block.split("\n", -1);
        String command = withoutReturn(lines[0]);
        boolean literal = LITERAL.contains(command);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            add(headers, withoutReturn(lines[i]), literal);
        }
        return new Frame(command, headers, new byte[0]);
    }

    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** The first of repeated headers counts. */
    private static void add(Map<String, String> headers, String line, boolean literal) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new BadFrame("a header line has no name");
        }
        String name = line.substring(0, colon);
        String value = line.substring(colon + 1);
        headers.putIfAbsent(literal ? name : plain(name), literal ? value : plain(value));
    }

    static byte[] write(Frame frame) {
        boolean literal = LITERAL.contains(frame.command());
        StringBuilder text = new StringBuilder(256).append(frame.command()).append('\n');
        frame.headers().forEach((name, value) -> {
            if (!name.equals(Header.CONTENT_LENGTH)) {
                text.append(literal ? name : escaped(name)).append(':');
                text.append(literal ? value : escaped(value)).append('\n');
            }
        });
        if (frame.body().length > 0) {
            text.append(Header.CONTENT_LENGTH)
                    .append(':')
                    .append(frame.body().length)
                    .append('\n');
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            String escape =
                    switch (text.charAt(i)) {
                        case '\\' -> "\\\\";
                        case '\r' -> "\\r";
                        case '\n' -> "\\n";
                        case ':' -> "\\c";
                        default -> null;
                    };
            if (escape != null && out == null) {
                out = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (out != null) {
                out.append(escape == null ? String.valueOf(text.charAt(i)) : escape);
            }
        }
        return out == null ? text : out.toString();
    }

    private static String plain(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c == '\\' ? meaning(text, ++i) : c);
        }
        return out.toString();
    }

    private static char meaning(String text, int at) {
        return switch (at < text.length() ? text.charAt(at) : ' ') {
            case '\\' -> '\\';
            case 'r' -> '\r';
            case 'n' -> '\n';
            case 'c' -> ':';
            default -> throw new BadFrame("a header has an unknown escape");
        };
    }
}
