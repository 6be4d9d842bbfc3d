package org.reeve.agent.protocol.json;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks a choice that this request carries as its number. */
@JacksonAnnotationsInside
@JsonSerialize(using = AsNumber.Writer.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsNumber {

    /** Writes the number of a choice. */
    final class Writer extends JsonSerializer<Numbered> {

        @Override
        public void serialize(Numbered value, JsonGenerator out, SerializerProvider unused) throws IOException {
            out.writeNumber(value.number());
        }
    }
}
