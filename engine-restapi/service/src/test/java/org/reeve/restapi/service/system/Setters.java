package org.reeve.restapi.service.system;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which members of the API's types compiled classes fill: read from the names that their constants hold, so nothing has to run. */
final class Setters {

    private static final String TYPES = "org/reeve/restapi/types/";

    /** By the simple name of a type, the names of the setters that somebody calls or hands on. */
    private final Map<String, Set<String>> called = new HashMap<>();

    private Setters() {}

    /** @param within a class of the module that is looked through */
    static Setters calledWithin(Class<?> within, String below) {
        var setters = new Setters();
        classes(within, below).forEach(setters::read);
        return setters;
    }

    boolean call(String type, String setter) {
        return called.getOrDefault(type, Set.of()).contains(setter);
    }

    /** All classes of a package and those below it, from where this class comes. */
    private static List<byte[]> classes(Class<?> within, String below) {
        try {
            URI there =
                    within.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path place = Path.of(there);
            if (Files.isDirectory(place)) return classes(place.resolve(below));
            try (var jar = FileSystems.newFileSystem(place)) {
                return classes(jar.getPath(below));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> classes(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(Setters::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pool of constants as the class file format has it; a method is two references: to its class and to its name. */
    private void read(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        var texts = new String[count];
        var first = new int[count];
        var second = new int[count];
        var methods = new HashSet<Integer>();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                case 15 -> in.skipNBytes(3);
                default -> {
                    first[i] = in.readUnsignedShort();
                    second[i] = in.readUnsignedShort();
                    if (tag == 10) methods.add(i);
                }
            }
        }
        for (int method : methods) {
            String owner = texts[first[first[method]]];
            String name = texts[first[second[method]]];
            if (owner.startsWith(TYPES) && name.startsWith("set"))
                called.computeIfAbsent(owner.substring(TYPES.length()), type -> new HashSet<>())
                        .add(name);
        }
    }
}
