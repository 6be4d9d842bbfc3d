package org.reeve.restapi.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/** The API's JSON. */
public final class JsonCodec implements Codec {

    private final UnaryOperator<String> addresses;

    public JsonCodec() {
        this(UnaryOperator.identity());
    }

    /** @param addresses what becomes of addresses on the way out */
    JsonCodec(UnaryOperator<String> addresses) {
        this.addresses = addresses;
    }

    @Override
    public Codec below(String prefix, String version) {
        return new JsonCodec(href -> Codec.below(href, prefix, version));
    }

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    // Every level of the API's objects may cost two of JSON: the object and the list it is in.
                    .maxNestingDepth(3 * Limits.DEPTH)
                    .maxStringLength((int) Limits.BYTES)
                    .build())
            .build();

    @Override
    public void write(Struct root, OutputStream out) throws IOException {
        try (var json = generator(out)) {
            new JsonWriter(json, addresses).document(root);
        }
    }

    @Override
    public void write(Listing<?> listing, OutputStream out) throws IOException {
        try (var json = generator(out)) {
            new JsonWriter(json, addresses).document(listing);
        }
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                // What fails half-way must not look complete, and what fails before the first item must not begin an
                // answer.
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    @Override
    public Struct read(InputStream body, Optional<String> charset, StructMeta meta) throws IOException {
        return parse(body, charset, reader -> reader.struct(meta));
    }

    @Override
    public Listing<?> readListing(InputStream body, Optional<String> charset, StructMeta item) throws IOException {
        return parse(body, charset, reader -> reader.listing(item));
    }

    private interface Reading<T> {
        T from(JsonReader reader) throws IOException;
    }

    private static <T> T parse(InputStream body, Optional<String> charset, Reading<T> reading) throws IOException {
        try (var json = parser(Limits.bounded(body), charset)) {
            return parse(json, reading);
        }
    }

    private static <T> T parse(JsonParser json, Reading<T> reading) throws IOException {
        var place = new Place("/", () -> position(json.currentTokenLocation()));
        try {
            return reading.from(new JsonReader(json, place));
        } catch (JsonProcessingException e) {
            throw new BadBody(BadBody.Kind.SYNTAX, place.toString(), "malformed JSON", position(e.getLocation()))
                    .because(e);
        }
    }

    private static String position(JsonLocation at) {
        return at == null ? "" : Place.position(at.getLineNr(), at.getColumnNr());
    }

    private static JsonParser parser(InputStream body, Optional<String> charset) throws IOException {
        return charset.isPresent()
                ? FACTORY.createParser(new InputStreamReader(body, charset.get()))
                : FACTORY.createParser(body);
    }
}
