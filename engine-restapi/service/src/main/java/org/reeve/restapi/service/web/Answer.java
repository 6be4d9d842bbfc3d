package org.reeve.restapi.service.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import org.reeve.restapi.codec.Codec;
import org.reeve.restapi.codec.JsonCodec;
import org.reeve.restapi.codec.XmlCodec;
import org.reeve.restapi.types.Fault;

/** Small answers of the addresses outside the API. */
public final class Answer {

    private static final JsonFactory JSON = new JsonFactory();

    private Answer() {}

    /** A JSON object of texts, numbers, booleans, lists and objects. */
    public static void json(HttpServletResponse response, int status, Map<String, ?> members) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try (var out = JSON.createGenerator(response.getOutputStream())) {
            write(out, members);
        }
    }

    /** The same as text. */
    public static String json(Map<String, ?> members) {
        var text = new StringWriter();
        try (var out = JSON.createGenerator(text)) {
            write(out, members);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator out, Object value) throws IOException {
        switch (value) {
            case Boolean flag -> out.writeBoolean(flag);
            case Number number -> out.writeNumber(number.longValue());
            case Map<?, ?> members -> {
                out.writeStartObject();
                for (var member : members.entrySet()) {
                    out.writeFieldName(member.getKey().toString());
                    write(out, member.getValue());
                }
                out.writeEndObject();
            }
            case Collection<?> items -> {
                out.writeStartArray();
                for (var item : items) write(out, item);
                out.writeEndArray();
            }
            default -> out.writeString(value.toString());
        }
    }

    /** A refusal of which only the status is known, in the encoding that the client asked for. */
    public static void fault(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        MediaType type = Accepted.of(request.getHeader("Accept")).ofFaults();
        response.setStatus(status);
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        Codec codec = type.equals(MediaType.APPLICATION_JSON_TYPE) ? new JsonCodec() : new XmlCodec();
        codec.write(Fault.of(StatusWords.reason(status), StatusWords.detail(status)), response.getOutputStream());
    }

    public static void text(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(text);
    }
}
