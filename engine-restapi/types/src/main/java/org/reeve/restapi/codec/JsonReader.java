package org.reeve.restapi.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Scalar;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/** Reads the API's JSON strictly; a scalar may come as text or as the JSON value it looks like. */
final class JsonReader {

    private final JsonParser in;
    private final Place place;

    JsonReader(JsonParser in, Place place) {
        this.in = in;
        this.place = place;
    }

    Struct struct(StructMeta meta) throws IOException {
        in.nextToken();
        Struct struct = members(meta);
        end();
        return struct;
    }

    Listing<?> listing(StructMeta item) throws IOException {
        in.nextToken();
        var listing = new Listing<>(item, structs(item.tag(), item));
        end();
        return listing;
    }

    private void end() throws IOException {
        if (in.nextToken() != null) throw place.wrong("more than one value");
    }

    private Struct members(StructMeta meta) throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
        Struct struct = meta.create();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            int index = meta.place(name).orElseThrow(() -> place.unknown(name));
            if (struct.get(index) != null) throw place.repeated(name);
            place.enter(name);
            in.nextToken();
            if (!in.hasToken(JsonToken.VALUE_NULL))
                struct.set(index, member(meta.props().get(index)));
            place.leave();
        }
        return struct;
    }

    private Object member(Prop prop) throws IOException {
        return switch (prop.form()) {
            case ATTRIBUTE, SCALAR -> scalar(prop.scalar());
            case STRUCT -> members(prop.type().get());
            case STRUCTS -> structs(prop.itemTag(), prop.type().get());
            case SCALARS -> wrapped(prop.itemTag(), () -> scalar(prop.scalar()));
            case REPEATED -> array(() -> members(prop.type().get()));
        };
    }

    private List<Struct> structs(String tag, StructMeta item) throws IOException {
        return wrapped(tag, () -> members(item));
    }

    private interface Item<T> {
        T read() throws IOException;
    }

    private <T> List<T> wrapped(String tag, Item<T> item) throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
        List<T> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            if (!in.currentName().equals(tag)) throw place.unknown(in.currentName());
            place.enter(tag);
            in.nextToken();
            items.addAll(array(item));
            place.leave();
        }
        return items;
    }

    private <T> List<T> array(Item<T> item) throws IOException {
        expect(JsonToken.START_ARRAY, "an array");
        List<T> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            place.enterItem(items.size());
            items.add(item.read());
            place.leaveItem();
        }
        return items;
    }

    private Object scalar(Scalar scalar) throws IOException {
        if (!in.currentToken().isScalarValue() || in.hasToken(JsonToken.VALUE_NULL))
            throw place.wrong("expected a value");
        String text = in.getText();
        if (scalar.inJson() == Scalar.InJson.MILLISECONDS && text.matches("-?\\d{1,18}")) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        return place.value(scalar, text);
    }

    private void expect(JsonToken token, String what) {
        if (!in.hasToken(token)) throw place.wrong("expected " + what);
    }
}
