package org.reeve.restapi.service.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Makes answers smaller on the wire, quickly rather than well: the API's documents repeat themselves so much that both are the same. */
final class Compression {

    /** Below this the headers around it are larger than what is saved. */
    static final int WORTH = 512;

    private static final int BUFFER = 8 * 1024;

    private Compression() {}

    /** @param header {@code Accept-Encoding}, or null */
    static boolean understoodBy(String header) {
        return header != null
                && Stream.of(header.toLowerCase(Locale.ROOT).split(","))
                        .map(one -> one.replace(" ", ""))
                        .anyMatch(one ->
                                one.equals("gzip") || one.startsWith("gzip;q=") && !one.matches("gzip;q=0(\\.0*)?"));
    }

    static OutputStream of(OutputStream out, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Encoding", "gzip");
        return new Quick(out);
    }

    private static final class Quick extends GZIPOutputStream {

        Quick(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
