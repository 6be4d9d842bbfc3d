package org.reeve.restapi.generator;

import java.util.Optional;
import org.ovirt.api.metamodel.concepts.Annotation;
import org.ovirt.api.metamodel.concepts.Concept;

/** What the model notes about a part of itself: since when it is there, and whether it should not be used any more. */
final class Notes {

    private Notes() {}

    static Optional<String> since(Concept concept) {
        return note(concept, "since").map(Notes::value);
    }

    static boolean deprecated(Concept concept) {
        return note(concept, "deprecated").isPresent();
    }

    private static Optional<Annotation> note(Concept concept, String name) {
        return concept.annotations().filter(a -> Words.snake(a).equals(name)).findFirst();
    }

    private static String value(Annotation annotation) {
        return annotation
                .parameters()
                .flatMap(p -> p.values())
                .findFirst()
                .map(text -> text.replace("\"", ""))
                .orElse("");
    }
}
