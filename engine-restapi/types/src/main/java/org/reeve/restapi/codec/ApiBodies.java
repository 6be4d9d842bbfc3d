package org.reeve.restapi.codec;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.util.Optional;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Struct;

/** Lets resource methods take and return the API's types in whichever encoding was sent or asked for. */
@Provider
@Consumes({"application/xml", "text/xml", "application/json"})
@Produces({"application/xml", "text/xml", "application/json"})
public final class ApiBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    private static final Codec XML = new XmlCodec();
    private static final Codec JSON = new JsonCodec();

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return ours(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return ours(type);
    }

    private static boolean ours(Class<?> type) {
        return Struct.class.isAssignableFrom(type) || type == Listing.class || type == Versioned.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var rest = new PushbackInputStream(body);
        int first = rest.read();
        // Actions mostly take nothing, and some scripts send just that.
        if (first < 0 && Metas.isAction(type)) return Metas.of(type).create();
        if (first >= 0) rest.unread(first);
        return read(type, genericType, media, rest);
    }

    private static Object read(Class<?> type, Type genericType, MediaType media, InputStream body) throws IOException {
        Codec codec = codec(media);
        return type == (Class<?>) Listing.class
                ? codec.readListing(body, charset(media), Metas.ofItems(genericType))
                : codec.read(body, charset(media), Metas.of(type));
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, media.withCharset("UTF-8"));
        if (value instanceof Versioned asked)
            write(asked.body(), codec(media).below(asked.prefix(), asked.version()), out);
        else write(value, codec(media), out);
    }

    private static void write(Object value, Codec codec, OutputStream out) throws IOException {
        if (value instanceof Listing<?> listing) codec.write(listing, out);
        else codec.write((Struct) value, out);
    }

    private static Codec codec(MediaType media) {
        return media.getSubtype().equals("json") ? JSON : XML;
    }

    private static Optional<String> charset(MediaType media) {
        String name = media.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (name == null) return Optional.empty();
        try {
            return Optional.of(Charset.forName(name).name());
        } catch (IllegalArgumentException e) {
            throw new BadBody(BadBody.Kind.SYNTAX, "", "unknown charset", "").because(e);
        }
    }
}
