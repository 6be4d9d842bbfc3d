package org.reeve.restapi.service.web;

import com.fasterxml.jackson.core.JsonFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

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

    public static void text(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(text);
    }
}
