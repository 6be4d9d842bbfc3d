package org.reeve.restapi.service.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.restapi.codec.Codec;
import org.reeve.restapi.codec.Versioned;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.service.exchange.Refs;

/**
 * Settles the version of the API that a request speaks, named in a header or in the path, before it is matched. Who names it in the path
 * finds it again in every address of the answer.
 */
@Provider
@PreMatching
@Priority(200)
public final class ApiVersion implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String OURS = "4";

    /** What addresses of that version have after where the API begins. */
    static final String SEGMENT = "v" + OURS;

    private static final String ASKED = "reeve.version.asked";
    private static final Pattern IN_PATH = Pattern.compile("/?v(\\d+)(?:/(.*))?");

    @Override
    public void filter(ContainerRequestContext request) {
        String asked = request.getHeaderString("Version");
        Matcher path = IN_PATH.matcher(request.getUriInfo().getPath(false));
        boolean inPath = path.matches();
        if (asked != null && !asked.strip().equals(OURS)
                || inPath && !path.group(1).equals(OURS)) {
            request.abortWith(Faults.response(
                    request, 400, "Bad Request", "This engine speaks version " + OURS + " of the API."));
        } else if (inPath) {
            String query = request.getUriInfo().getRequestUri().getRawQuery();
            String rest = path.group(2) == null ? "" : path.group(2);
            URI base = request.getUriInfo().getBaseUri();
            request.setProperty(ASKED, true);
            request.setRequestUri(base, URI.create(base + rest + (query == null ? "" : "?" + query)));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ASKED) == null) return;
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (headers.getFirst("Link") instanceof String links)
            headers.putSingle("Link", links.replace("<" + Refs.ROOT + "/", "<" + Refs.ROOT + "/" + SEGMENT + "/"));
        if (headers.getFirst("Location") instanceof URI there)
            headers.putSingle("Location", there.resolve(Codec.below(there.getRawPath(), Refs.ROOT, SEGMENT)));
        Object body = response.getEntity();
        if (body instanceof Struct || body instanceof Listing<?>)
            response.setEntity(new Versioned(body, Refs.ROOT, SEGMENT));
    }
}
