package org.reeve.restapi.service.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The documents about the API that the build has made of the model, by their names. */
final class Documents {

    private Documents() {}

    /** @param name {@code api/model.json}, {@code apidoc/index.html} */
    static Optional<byte[]> find(String name) {
        try (InputStream in = Documents.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a document of the engine cannot be read: " + name, e);
        }
    }
}
