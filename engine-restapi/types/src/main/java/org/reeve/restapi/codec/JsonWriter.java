package org.reeve.restapi.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Scalar;
import org.reeve.restapi.meta.Struct;

/** Writes objects as the API's JSON: whole numbers and booleans as text, lists wrapped in an object. */
final class JsonWriter {

    private final JsonGenerator out;
    private final UnaryOperator<String> addresses;

    JsonWriter(JsonGenerator out, UnaryOperator<String> addresses) {
        this.out = out;
        this.addresses = addresses;
    }

    void document(Struct root) throws IOException {
        struct(root);
    }

    void document(Listing<?> listing) throws IOException {
        // Nothing is written before there is an item: what fails until then can still be answered with a fault.
        var begun = new Begun();
        listing.into(item -> {
            if (begun.first()) {
                out.writeStartObject();
                out.writeArrayFieldStart(listing.item().tag());
            }
            struct(item);
        });
        if (begun.first()) out.writeStartObject();
        else out.writeEndArray();
        out.writeEndObject();
    }

    private void struct(Struct struct) throws IOException {
        List<Prop> props = struct.meta().props();
        out.writeStartObject();
        for (int i = 0; i < props.size(); i++) {
            Object value = struct.get(i);
            if (value != null) member(props.get(i), value);
        }
        out.writeEndObject();
    }

    private void member(Prop prop, Object value) throws IOException {
        switch (prop.form()) {
            case ATTRIBUTE, SCALAR -> {
                out.writeFieldName(prop.wire());
                if (prop.wire().equals("href")) out.writeString(addresses.apply((String) value));
                else scalar(prop.scalar(), value);
            }
            case STRUCT -> {
                out.writeFieldName(prop.wire());
                struct((Struct) value);
            }
            case STRUCTS -> {
                out.writeFieldName(prop.wire());
                structs(prop.itemTag(), (List<?>) value);
            }
            case SCALARS -> {
                out.writeFieldName(prop.wire());
                scalars(prop, (List<?>) value);
            }
            case REPEATED -> array(prop.itemTag(), (List<?>) value);
        }
    }

    private void structs(String itemTag, List<?> items) throws IOException {
        out.writeStartObject();
        array(itemTag, items);
        out.writeEndObject();
    }

    private void array(String name, List<?> items) throws IOException {
        if (items.isEmpty()) return;
        out.writeArrayFieldStart(name);
        for (Object item : items) struct((Struct) item);
        out.writeEndArray();
    }

    private void scalars(Prop prop, List<?> items) throws IOException {
        out.writeStartObject();
        if (!items.isEmpty()) {
            out.writeArrayFieldStart(prop.itemTag());
            for (Object item : items) scalar(prop.scalar(), item);
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private void scalar(Scalar scalar, Object value) throws IOException {
        switch (scalar.inJson()) {
            case TEXT -> out.writeString(scalar.write().apply(value));
            case MILLISECONDS -> out.writeNumber(((Instant) value).toEpochMilli());
            case NUMBER -> {
                if (value instanceof BigDecimal decimal) out.writeNumber(decimal);
                else out.writeNumber((Double) value);
            }
        }
    }
}
