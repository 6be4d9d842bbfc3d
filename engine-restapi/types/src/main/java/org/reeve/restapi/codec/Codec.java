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

    /**
     * The same, for a version of the API that was asked for by address: the addresses it writes are below that version.
     *
     * @param prefix what all addresses of the API begin with
     */
    Codec below(String prefix, String version);

    /** An address of that version. */
    static String below(String href, String prefix, String version) {
        return href.equals(prefix) || href.startsWith(prefix) && "/?;".indexOf(href.charAt(prefix.length())) >= 0
                ? prefix + "/" + version + href.substring(prefix.length())
                : href;
    }

    Struct read(InputStream body, Optional<String> charset, StructMeta meta) throws IOException;

    Listing<?> readListing(InputStream body, Optional<String> charset, StructMeta item) throws IOException;
}
