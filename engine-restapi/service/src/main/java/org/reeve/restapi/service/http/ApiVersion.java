package org.reeve.restapi.service.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settles the version of the API that a request speaks, named in a header or in the path, before it is matched. */
@Provider
@PreMatching
@Priority(200)
public final class ApiVersion implements ContainerRequestFilter {

    private static final String OURS = "4";
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
            request.setRequestUri(base, URI.create(base + rest + (query == null ? "" : "?" + query)));
        }
    }
}
