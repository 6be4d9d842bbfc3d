package org.reeve.restapi.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;

/** One of the two ways the API writes its objects. Reading throws {@link BadBody} when the body does not fit. */
public interface Codec {

    void write(Struct root, OutputStream out) throws IOException;

    void write(Listing<?> listing, OutputStream out) throws IOException;

    Struct read(InputStream body, Optional<String> charset, StructMeta meta) throws IOException;

    Listing<?> readListing(InputStream body, Optional<String> charset, StructMeta item) throws IOException;
}
