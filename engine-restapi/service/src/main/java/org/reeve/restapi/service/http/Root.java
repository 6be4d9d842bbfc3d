package org.reeve.restapi.service.http;

import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.reeve.restapi.service.exchange.Route;

/** Knows where the API begins, for filters that look at an address before anybody is asked. */
public interface Root {

    /** The class of the root resource. */
    Class<?> type();

    default Route route(UriInfo uri) {
        List<String> segments = uri.getPathSegments().stream()
                .map(PathSegment::getPath)
                .filter(segment -> !segment.isEmpty())
                .toList();
        return Route.of(type(), segments);
    }
}
