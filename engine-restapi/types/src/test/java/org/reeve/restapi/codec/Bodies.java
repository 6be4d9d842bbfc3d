package org.reeve.restapi.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/** Bodies as text, for tests. */
final class Bodies {

    static final Codec XML = new XmlCodec();
    static final Codec JSON = new JsonCodec();

    private Bodies() {}

    static String write(Codec codec, Struct struct) {
        return text(out -> codec.write(struct, out));
    }

    static String write(Codec codec, StructMeta item, List<? extends Struct> items) {
        return text(out -> codec.write(new Listing<>(item, items), out));
    }

    @SuppressWarnings("unchecked")
    static <T extends Struct> T read(Codec codec, StructMeta meta, String body) {
        try {
            return (T)
                    codec.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), Optional.empty(), meta);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static String text(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
