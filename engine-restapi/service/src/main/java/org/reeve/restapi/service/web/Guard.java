package org.reeve.restapi.service.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Turns away what no client sends, before anything is made of it. */
@WebFilter(filterName = "guard", urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST, asyncSupported = true)
public class Guard extends HttpFilter {

    /** The longest searches are some two thousand characters, which may triple in an address. */
    private static final int LONGEST_ADDRESS = 16 * 1024;

    /** As much as the API reads; the server itself stops later, and without a word. */
    private static final long LARGEST_BODY = 16 << 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        int length = request.getRequestURI().length() + (query == null ? 0 : query.length());
        if (length > LONGEST_ADDRESS) {
            Answer.fault(request, response, HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
        } else if (request.getContentLengthLong() > LARGEST_BODY) {
            Answer.fault(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
