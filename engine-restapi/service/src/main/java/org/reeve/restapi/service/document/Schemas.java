package org.reeve.restapi.service.document;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;

/** Answers the root with the schema of its XML, or the description of its operations, to who asks for that. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 150)
public final class Schemas implements ContainerRequestFilter {

    private static final Map<String, String> FILES = Map.of("schema", "api.xsd", "rsdl", "rsdl.xml");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!Set.of("GET", "HEAD").contains(request.getMethod())) return;
        if (!request.getUriInfo().getPath().replace("/", "").isEmpty()) return;
        var query = request.getUriInfo().getQueryParameters();
        FILES.forEach((asked, file) -> {
            if (query.containsKey(asked)) request.abortWith(document(file));
        });
    }

    private static Response document(String file) {
        return Response.ok(
                        Documents.find("api/" + file).orElseThrow(),
                        MediaType.APPLICATION_XML_TYPE.withCharset("UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .build();
    }
}
