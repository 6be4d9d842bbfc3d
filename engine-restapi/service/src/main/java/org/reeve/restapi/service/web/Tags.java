package org.reeve.restapi.service.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/** Names for what an answer holds: the same name, the same bytes. */
public final class Tags {

    /** The same answer, compressed, is another sequence of bytes and so has another name. */
    static final String COMPRESSED = "-gzip";

    private static final int BYTES = 15;

    private Tags() {}

    /** The name of these bytes, in quotes as headers have it. */
    public static String of(byte[] bytes, int length) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return "\"" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest.digest(), BYTES)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    static String compressed(String tag) {
        return tag.substring(0, tag.length() - 1) + COMPRESSED + "\"";
    }

    /** Whether a header names this answer, compressed or not. */
    public static boolean named(String header, String tag) {
        return Stream.of(header.split(","))
                .map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                .map(one -> one.replace(COMPRESSED + "\"", "\""))
                .anyMatch(one -> one.equals("*") || one.equals(tag));
    }
}
