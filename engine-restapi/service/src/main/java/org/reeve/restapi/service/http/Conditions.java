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
import org.reeve.restapi.meta.Struct;
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
     * @param now reads the object that the request is about
     */
    public Backend on(Backend backend, Supplier<Struct> now) {
        return new ConditionedBackend(backend, () -> next(now));
    }

    private Terms next(Supplier<Struct> now) {
        int number = orders++;
        var once = key.map(one -> new Terms.Once(one.key(), number, one.hash()));
        return new Terms(once, () -> {
            if (number == 0) known.ifPresent(names -> requireSame(names, now.get()));
        });
    }

    private static void requireSame(String names, Struct object) {
        boolean same =
                Stream.of(new XmlCodec(), new JsonCodec()).anyMatch(codec -> Tags.named(names, tag(codec, object)));
        if (!same) throw new ClientErrorException(Response.Status.PRECONDITION_FAILED);
    }

    private static String tag(Codec codec, Struct object) {
        var bytes = new ByteArrayOutputStream();
        try {
            codec.write(object, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return Tags.of(bytes.toByteArray(), bytes.size());
    }
}
