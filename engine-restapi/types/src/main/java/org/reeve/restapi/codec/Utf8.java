package org.reeve.restapi.codec;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes text as UTF-8 through one buffer. The writers of the platform copy every text twice and lock for every piece, which was half of
 * what a long list cost.
 */
final class Utf8 {

    private static final int SIZE = 8192;

    /** The most bytes one character takes. */
    private static final int WIDEST = 4;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int length;

    Utf8(OutputStream out) {
        this.out = out;
    }

    void write(String text) throws IOException {
        write(text, 0, text.length());
    }

    /** Halves of pairs of characters become a question mark; who writes XML has replaced them. */
    void write(String text, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (length > SIZE - WIDEST) drain();
            if (c < 0x80) {
                buffer[length++] = (byte) c;
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                wide(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                narrow(Character.isSurrogate(c) ? '?' : c);
            }
        }
    }

    void write(char ascii) throws IOException {
        if (length == SIZE) drain();
        buffer[length++] = (byte) ascii;
    }

    private void narrow(char c) {
        if (c < 0x80) {
            buffer[length++] = (byte) c;
        } else if (c < 0x800) {
            buffer[length++] = (byte) (0xC0 | c >> 6);
            buffer[length++] = (byte) (0x80 | c & 0x3F);
        } else {
            buffer[length++] = (byte) (0xE0 | c >> 12);
            buffer[length++] = (byte) (0x80 | c >> 6 & 0x3F);
            buffer[length++] = (byte) (0x80 | c & 0x3F);
        }
    }

    private void wide(int point) {
        buffer[length++] = (byte) (0xF0 | point >> 18);
        buffer[length++] = (byte) (0x80 | point >> 12 & 0x3F);
        buffer[length++] = (byte) (0x80 | point >> 6 & 0x3F);
        buffer[length++] = (byte) (0x80 | point & 0x3F);
    }

    private void drain() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    void flush() throws IOException {
        drain();
        out.flush();
    }
}
