package org.reeve.restapi.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/** The API's XML. */
public final class XmlCodec implements Codec {

    private final UnaryOperator<String> addresses;

    public XmlCodec() {
        this(UnaryOperator.identity());
    }

    /** @param addresses what becomes of addresses on the way out */
    XmlCodec(UnaryOperator<String> addresses) {
        this.addresses = addresses;
    }

    @Override
    public Codec below(String prefix, String version) {
        return new XmlCodec(href -> Codec.below(href, prefix, version));
    }

    @Override
    public void write(Struct root, OutputStream out) throws IOException {
        var writer = new Utf8(out);
        new XmlWriter(writer, addresses).document(root);
        writer.flush();
    }

    @Override
    public void write(Listing<?> listing, OutputStream out) throws IOException {
        var writer = new Utf8(out);
        new XmlWriter(writer, addresses).document(listing);
        writer.flush();
    }

    @Override
    public Struct read(InputStream body, Optional<String> charset, StructMeta meta) throws IOException {
        return XmlReader.struct(Limits.bounded(body), charset.orElse(null), meta);
    }

    @Override
    public Listing<?> readListing(InputStream body, Optional<String> charset, StructMeta item) throws IOException {
        return XmlReader.listing(Limits.bounded(body), charset.orElse(null), item);
    }
}
