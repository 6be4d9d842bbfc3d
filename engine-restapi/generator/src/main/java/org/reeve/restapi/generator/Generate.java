package org.reeve.restapi.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ovirt.api.metamodel.analyzer.ModelAnalyzer;
import org.ovirt.api.metamodel.concepts.Model;

/** Build step that makes of the published API model wire types and services, the portals' types, or documents about it. */
public final class Generate {

    private static final String FLAVOURS = "types|portal|documents";

    private Generate() {}

    /** Arguments: {@code types|portal|documents}, the model's sources jar, the directory to write into. */
    public static void main(String... args) throws IOException {
        if (args.length != 3)
            throw new IllegalArgumentException("expected: " + FLAVOURS + " MODEL-SOURCES-JAR DIRECTORY");
        Path jar = Path.of(args[1]);
        var stamp = new Stamp(Path.of(args[2]), List.of(args[0], Stamp.of(jar), Stamp.of(ownCode())));
        if (stamp.current()) return;
        var files = new SourceTree(Path.of(args[2]));
        var model = new ApiModel(read(jar));
        switch (args[0]) {
            case "types" -> {
                new EnumSources(model).writeTo(files);
                new TypeSources(model).writeTo(files);
                new ServiceSources(model).writeTo(files);
                new AbsentSources(model).writeTo(files);
            }
            case "portal" -> new PortalSources(model).writeTo(files);
            case "documents" -> documents(model, files);
            default -> throw new IllegalArgumentException("unknown flavour: " + args[0]);
        }
        files.deleteOthers();
        stamp.write();
        System.out.println("generated " + files.count() + " files in " + args[2]);
    }

    private static void documents(ApiModel model, SourceTree files) {
        files.write("api/api.xsd", Xsd.of(model));
        files.write("api/rsdl.xml", Rsdl.of(model));
        files.write("api/model.json", ModelDescription.json(model));
        files.write("api/model.xml", ModelDescription.xml(model));
        files.write("api/openapi.json", OpenApi.of(model));
        new ReferencePages(model).writeTo(files);
    }

    static Model read(Path jar) throws IOException {
        var model = new Model();
        var analyzer = new ModelAnalyzer();
        analyzer.setModel(model);
        analyzer.analyzeSource(jar.toFile());
        return model;
    }

    private static Path ownCode() {
        try {
            return Path.of(Generate.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException("the generator's own place is not a path", e);
        }
    }

    /** Says whether the inputs are still those of the last run, so that an unchanged build costs nothing. */
    record Stamp(Path directory, List<String> inputs) {

        static String of(Path input) {
            try (var files = Files.walk(input)) {
                var times = new StringBuilder(input.toString());
                files.filter(Files::isRegularFile).sorted().forEach(f -> times.append(' ')
                        .append(stampOf(f)));
                return times.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String stampOf(Path file) {
            try {
                return Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean current() throws IOException {
            return Files.isRegularFile(file()) && Files.readAllLines(file()).equals(inputs);
        }

        void write() throws IOException {
            Files.write(file(), inputs);
        }

        private Path file() {
            return directory.resolve(".generated-from");
        }
    }
}
