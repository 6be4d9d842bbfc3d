package org.reeve.restapi.generator;

/** XML and HTML, element by element, indented. Everything written is escaped here and nowhere else. */
final class Markup {

    private final StringBuilder out = new StringBuilder();
    private int level;

    Markup line(String raw) {
        out.append(raw).append('\n');
        return this;
    }

    /** @param attributes alternately names and values; those with a null are left out */
    Markup open(String tag, String... attributes) {
        start(tag, attributes).append(">\n");
        level++;
        return this;
    }

    Markup close(String tag) {
        level--;
        indent().append("</").append(tag).append(">\n");
        return this;
    }

    Markup empty(String tag, String... attributes) {
        start(tag, attributes).append("/>\n");
        return this;
    }

    Markup text(String tag, String text, String... attributes) {
        start(tag, attributes)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(tag)
                .append(">\n");
        return this;
    }

    /** An element whose inside is markup already. */
    Markup holding(String tag, String inside, String... attributes) {
        start(tag, attributes)
                .append('>')
                .append(inside)
                .append("</")
                .append(tag)
                .append(">\n");
        return this;
    }

    private StringBuilder start(String tag, String... attributes) {
        indent().append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (attributes[i + 1] == null) continue;
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return out;
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(level));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
