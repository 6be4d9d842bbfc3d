package org.reeve.restapi.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/** The API's XML. */
public final class XmlCodec implements Codec {

    @Override
    public void write(Struct root, OutputStream out) throws IOException {
        var writer = new Utf8(out);
        new XmlWriter(writer).document(root);
        writer.flush();
    }

    @Override
    public void write(Listing<?> listing, OutputStream out) throws IOException {
        var writer = new Utf8(out);
        new XmlWriter(writer).document(listing);
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
