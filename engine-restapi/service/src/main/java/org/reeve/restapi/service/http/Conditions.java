package org.reeve.restapi.service.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Terms;
import org.reeve.restapi.codec.Codec;
import org.reeve.restapi.codec.JsonCodec;
import org.reeve.restapi.codec.XmlCodec;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.web.Tags;

/** What the sender of the running request makes a condition of the orders in it. */
@RequestScoped
public class Conditions {

    private Optional<Key> key = Optional.empty();
    private Optional<String> known = Optional.empty();
    private int orders;

    private record Key(String key, String hash) {}

    /** The orders are carried out once, however often the request is sent with this key. */
    void once(String sent, String hash) {
        key = Optional.of(new Key(sent, hash));
    }

    /** Nothing is done unless the object is still what the sender knows by one of these names. */
    void ifMatch(String names) {
        known = Optional.of(names);
    }

    /**
     * The backend as the request may use it.
     *
     * @param now reads what the request is about: an object, or the list that it adds to
     */
    public Backend on(Backend backend, Supplier<Optional<Object>> now) {
        return new ConditionedBackend(backend, () -> next(now));
    }

    private Terms next(Supplier<Optional<Object>> now) {
        int number = orders++;
        var once = key.map(one -> new Terms.Once(one.key(), number, one.hash()));
        return new Terms(once, () -> {
            if (number == 0) known.ifPresent(names -> requireSame(names, now.get()));
        });
    }

    private static void requireSame(String names, Optional<Object> now) {
        boolean same = Stream.of(new XmlCodec(), new JsonCodec())
                .flatMap(codec -> Stream.of(codec, codec.below(Refs.ROOT, ApiVersion.SEGMENT)))
                .anyMatch(codec ->
                        now.filter(what -> Tags.named(names, tag(codec, what))).isPresent());
        if (!same) throw new ClientErrorException(Response.Status.PRECONDITION_FAILED);
    }

    private static String tag(Codec codec, Object what) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (what instanceof Struct object) codec.write(object, bytes);
            if (what instanceof Listing<?> list) codec.write(list, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return Tags.of(bytes.toByteArray(), bytes.size());
    }
}
