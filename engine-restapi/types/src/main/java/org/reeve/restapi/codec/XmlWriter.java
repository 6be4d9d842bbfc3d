package org.reeve.restapi.codec;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Scalar;
import org.reeve.restapi.meta.Struct;

/** Writes objects as the API's XML: four spaces a level, no namespace, absent members left out. */
final class XmlWriter {

    private static final String INDENT = "    ";

    private final Utf8 out;
    private final UnaryOperator<String> addresses;

    XmlWriter(Utf8 out, UnaryOperator<String> addresses) {
        this.out = out;
        this.addresses = addresses;
    }

    void document(Struct root) throws IOException {
        prologue();
        struct(root.meta().tag(), root, 0);
    }

    void document(Listing<?> listing) throws IOException {
        // Nothing is written before there is an item: what fails until then can still be answered with a fault.
        var begun = new Begun();
        String tag = listing.item().plural();
        listing.into(item -> {
            if (begun.first()) {
                prologue();
                open(tag, 0);
                out.write(">\n");
            }
            struct(listing.item().tag(), item, 1);
        });
        if (begun.first()) {
            prologue();
            open(tag, 0);
            out.write("/>\n");
        } else {
            close(tag, 0);
        }
    }

    private void prologue() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    private void struct(String tag, Struct struct, int level) throws IOException {
        open(tag, level);
        List<Prop> props = struct.meta().props();
        for (int place : struct.meta().attributes()) {
            Object value = struct.get(place);
            if (value != null) attribute(props.get(place), value);
        }
        boolean empty = true;
        for (int i = 0; i < props.size(); i++) {
            Object value = struct.get(i);
            if (value == null || props.get(i).form() == Prop.Form.ATTRIBUTE || nothingRepeated(props.get(i), value))
                continue;
            if (empty) out.write(">\n");
            empty = false;
            member(props.get(i), value, level + 1);
        }
        if (empty) out.write("/>\n");
        else close(tag, level);
    }

    private static boolean nothingRepeated(Prop prop, Object value) {
        return prop.form() == Prop.Form.REPEATED && ((List<?>) value).isEmpty();
    }

    private void member(Prop prop, Object value, int level) throws IOException {
        switch (prop.form()) {
            case ATTRIBUTE -> {}
            case SCALAR -> text(prop.wire(), prop.scalar(), value, level);
            case STRUCT -> struct(prop.wire(), (Struct) value, level);
            case STRUCTS -> structs(prop.wire(), prop.itemTag(), (List<?>) value, level);
            case SCALARS -> texts(prop, (List<?>) value, level);
            case REPEATED -> {
                for (Object item : (List<?>) value) struct(prop.itemTag(), (Struct) item, level);
            }
        }
    }

    private void structs(String tag, String itemTag, List<?> items, int level) throws IOException {
        if (wrapper(tag, items, level)) return;
        for (Object item : items) struct(itemTag, (Struct) item, level + 1);
        close(tag, level);
    }

    private void texts(Prop prop, List<?> items, int level) throws IOException {
        if (wrapper(prop.wire(), items, level)) return;
        for (Object item : items) text(prop.itemTag(), prop.scalar(), item, level + 1);
        close(prop.wire(), level);
    }

    /** Opens the element around a list; true when the list is empty and the element complete. */
    private boolean wrapper(String tag, List<?> items, int level) throws IOException {
        open(tag, level);
        out.write(items.isEmpty() ? "/>\n" : ">\n");
        return items.isEmpty();
    }

    private void text(String tag, Scalar scalar, Object value, int level) throws IOException {
        open(tag, level);
        out.write('>');
        escape(scalar.write().apply(value), false);
        out.write("</");
        out.write(tag);
        out.write(">\n");
    }

    private void attribute(Prop prop, Object value) throws IOException {
        out.write(' ');
        out.write(prop.wire());
        out.write("=\"");
        String text = prop.scalar().write().apply(value);
        escape(prop.wire().equals("href") ? addresses.apply(text) : text, true);
        out.write('"');
    }

    private void open(String tag, int level) throws IOException {
        indent(level);
        out.write('<');
        out.write(tag);
    }

    private void close(String tag, int level) throws IOException {
        indent(level);
        out.write("</");
        out.write(tag);
        out.write(">\n");
    }

    private void indent(int level) throws IOException {
        for (int i = 0; i < level; i++) out.write(INDENT);
    }

    /** Most texts need no escaping and go out in one piece. */
    private void escape(String text, boolean attribute) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '>' && c < Character.MIN_SURROGATE) continue;
            String written = escaped(text, i, attribute);
            if (written.isEmpty()) continue;
            out.write(text, from, i);
            out.write(written);
            from = i + 1;
        }
        out.write(text, from, text.length());
    }

    /** Empty for what is written as it is. */
    private static String escaped(String text, int i, boolean attribute) {
        char c = text.charAt(i);
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            case '"' -> attribute ? "&quot;" : "";
            case '\n' -> attribute ? "&#10;" : "";
            case '\t' -> attribute ? "&#9;" : "";
            default -> allowed(text, i) ? "" : "\uFFFD";
        };
    }

    /** XML has no way at all to write most control characters and halves of surrogate pairs. */
    private static boolean allowed(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        if (Character.isLowSurrogate(c)) return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        return c >= ' ' && c < '\uFFFE';
    }
}
