package org.reeve.restapi.service.web;

import com.fasterxml.jackson.core.JsonFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Map;
import org.reeve.restapi.codec.Codec;
import org.reeve.restapi.codec.JsonCodec;
import org.reeve.restapi.codec.XmlCodec;
import org.reeve.restapi.types.Fault;

/** Small answers of the addresses outside the API. */
public final class Answer {

    private static final JsonFactory JSON = new JsonFactory();

    private Answer() {}

    /** A flat JSON object; numbers and booleans stay what they are, everything else is text. */
    public static void json(HttpServletResponse response, int status, Map<String, ?> members) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try (var out = JSON.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            for (var member : members.entrySet()) {
                out.writeFieldName(member.getKey());
                switch (member.getValue()) {
                    case Boolean flag -> out.writeBoolean(flag);
                    case Number number -> out.writeNumber(number.longValue());
                    default -> out.writeString(member.getValue().toString());
                }
            }
            out.writeEndObject();
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
