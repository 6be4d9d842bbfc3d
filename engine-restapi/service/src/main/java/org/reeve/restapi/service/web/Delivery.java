package org.reeve.restapi.service.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Delivers the API's answers in as few bytes as the client allows: what it says it has already is not sent again, and what is
 * sent is compressed where it understands that.
 */
@WebFilter(
        filterName = "delivery",
        urlPatterns = "/api/*",
        dispatcherTypes = DispatcherType.REQUEST,
        asyncSupported = true)
public class Delivery extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // A connection that becomes something else has no answer to deliver.
        if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            chain.doFilter(request, response);
            return;
        }
        var parcel = new Parcel(request, response);
        try {
            chain.doFilter(request, parcel);
        } catch (ServletException | RuntimeException e) {
            Optional<IOException> broken = broken(e);
            if (broken.isPresent()) throw broken.get();
            throw e;
        }
        if (!request.isAsyncStarted()) parcel.send();
    }

    /**
     * A client that goes away in the middle of a long answer is no failure of ours, and nobody shall be woken by it: the server knows that
     * from the exception's kind, which frameworks hide.
     */
    private static Optional<IOException> broken(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException broken) return Optional.of(broken);
        }
        return Optional.empty();
    }
}
