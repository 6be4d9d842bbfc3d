package org.reeve.restapi.service.web;

import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which encodings a client understands, best first, read from its header {@code Accept}. */
public record Accepted(List<Choice> choices) {

    /** One media range and how much it is wanted. */
    public record Choice(MediaType type, double quality) {

        private static final Pattern WORD = Pattern.compile("[\\w.+*-]+");

        private static Choice read(String text) {
            MediaType type = MediaType.valueOf(text);
            if (!WORD.matcher(type.getType() + type.getSubtype()).matches()) throw new IllegalArgumentException(text);
            String q = type.getParameters().get("q");
            return new Choice(served(type), q == null ? 1 : Double.parseDouble(q));
        }

        /** Some clients know XML by its other name. */
        private static MediaType served(MediaType type) {
            return type.isCompatible(MediaType.TEXT_XML_TYPE) && !type.isWildcardType()
                    ? MediaType.APPLICATION_XML_TYPE
                    : new MediaType(type.getType(), type.getSubtype());
        }

        @Override
        public String toString() {
            return quality == 1 ? type.toString() : type + ";q=" + quality;
        }
    }

    private static final int MOST = 32;

    private static final Accepted XML = new Accepted(List.of(new Choice(MediaType.APPLICATION_XML_TYPE, 1)));

    /** @return nothing for a header that is none */
    private static Optional<Accepted> read(String header) {
        if (header == null) return Optional.empty();
        try {
            List<Choice> choices = Stream.of(header.split(","))
                    .filter(one -> !one.isBlank())
                    .limit(MOST)
                    .map(one -> Choice.read(one.strip()))
                    .sorted(Comparator.comparingDouble(Choice::quality).reversed())
                    .toList();
            return choices.isEmpty() ? Optional.empty() : Optional.of(new Accepted(choices));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a request says, or XML where it says nothing that can be understood. */
    public static Accepted of(String header) {
        return read(header).orElse(XML);
    }

    /** Links and browsers cannot set headers, so the query may say it, and then counts. */
    public static Accepted of(String query, String header) {
        return read(query).orElseGet(() -> of(header));
    }

    /** The encoding to refuse a request in: what it can read, and what everybody can read where it can read neither. */
    public MediaType ofFaults() {
        for (Choice choice : choices) {
            if (choice.quality() == 0) continue;
            if (choice.type().isCompatible(MediaType.APPLICATION_XML_TYPE)) return MediaType.APPLICATION_XML_TYPE;
            if (choice.type().isCompatible(MediaType.APPLICATION_JSON_TYPE)) return MediaType.APPLICATION_JSON_TYPE;
        }
        return MediaType.APPLICATION_XML_TYPE;
    }

    /** As a header. */
    public String text() {
        return choices.stream().map(Choice::toString).collect(Collectors.joining(", "));
    }
}
