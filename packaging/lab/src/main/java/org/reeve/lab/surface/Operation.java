package org.reeve.lab.surface;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An operation of the published API model at one of the addresses it is reached by.
 *
 * @param address with `{names}` where ids stand
 * @param action whether it is one beyond reading, adding, changing and removing
 * @param group `core`, or the integration that an installation may be without
 */
public record Operation(String address, String http, boolean action, String service, String group) {

    /** All of the model, as the generator lists them. */
    public static List<Operation> all() {
        try (var in = new BufferedReader(
                new InputStreamReader(Operation.class.getResourceAsStream("operations.txt"), StandardCharsets.UTF_8))) {
            return in.lines().map(Operation::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation read(String line) {
        String[] words = line.split(" ");
        return new Operation(words[0], words[1], words[2].equals("action"), words[3], words[4]);
    }

    public boolean reads() {
        return http.equals("GET");
    }

    public boolean core() {
        return group.equals("core");
    }

    /** Whether it is about one object, named by the last part of the address. */
    boolean aboutOne() {
        return address.endsWith("}");
    }

    /** The address without its last part. */
    String above() {
        return address.substring(0, Math.max(0, address.lastIndexOf('/')));
    }

    @Override
    public String toString() {
        return http + " " + address;
    }
}
