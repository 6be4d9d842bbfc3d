package org.reeve.restapi.service.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reeve.backend.api.Origins;

/** Lets those foreign pages use the API that an administrator has named; browsers ask here before they let a page. */
@WebFilter(
        filterName = "cross-origin",
        urlPatterns = {"/api/*", "/sso/*"},
        dispatcherTypes = DispatcherType.REQUEST,
        asyncSupported = true)
public class CrossOrigin extends HttpFilter {

    private static final String DAY = "86400";

    @Inject
    private transient Origins origins;

    public CrossOrigin() {}

    public CrossOrigin(Origins origins) {
        this.origins = origins;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        if (origin == null || !origins.mayAsk(origin)) {
            chain.doFilter(request, response);
            return;
        }
        // Never the star: answers go to whom they are for, with the sender's own credentials.
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Allow-Credentials", "true");
        response.addHeader("Vary", "Origin");
        if (request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null) {
            allow(request, response);
        } else {
            response.setHeader(
                    "Access-Control-Expose-Headers", "Correlation-Id, ETag, Link, Location, WWW-Authenticate");
            chain.doFilter(request, response);
        }
    }

    /** Nobody is signed on when a browser asks this, and nobody needs to be. */
    private static void allow(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE, OPTIONS");
        String headers = request.getHeader("Access-Control-Request-Headers");
        if (headers != null) response.setHeader("Access-Control-Allow-Headers", headers);
        response.setHeader("Access-Control-Max-Age", DAY);
        response.setStatus(HttpServletResponse.SC_OK);
    }
}
