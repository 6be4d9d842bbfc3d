package org.reeve.restapi.codec;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of an XML document into characters, in the encoding that its sender or else the document names. The platform's parser
 * could do that too, but it prints what it cannot decode to the standard error stream, where any client could fill the log.
 */
final class Characters {

    /** Behind it no document says in which encoding it is. */
    private static final int HEAD = 256;

    private static final Pattern DECLARED =
            Pattern.compile("^(?:\u00ef\u00bb\u00bf)?<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private Characters() {}

    /**
     * @param named by the sender, or null
     * @throws IllegalArgumentException when there is no such encoding
     */
    static Reader of(InputStream body, String named) throws IOException {
        var in = new BufferedInputStream(body);
        Charset charset = named == null ? declared(in) : Charset.forName(named);
        var reader = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return charset.equals(StandardCharsets.UTF_8) ? unmarked(in, reader) : reader;
    }

    private static Charset declared(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        if (begins(head, 0xfe, 0xff) || begins(head, 0xff, 0xfe)) return StandardCharsets.UTF_16;
        if (begins(head, 0, '<')) return StandardCharsets.UTF_16BE;
        if (begins(head, '<', 0)) return StandardCharsets.UTF_16LE;
        Matcher declaration = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return declaration.find() ? Charset.forName(declaration.group(1)) : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != bytes[i]) return false;
        }
        return true;
    }

    /** Some editors begin a document with a mark that is no part of it. */
    private static Reader unmarked(BufferedInputStream in, Reader reader) throws IOException {
        in.mark(3);
        if (!begins(in.readNBytes(3), 0xef, 0xbb, 0xbf)) in.reset();
        return reader;
    }
}
