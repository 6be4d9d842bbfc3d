package org.reeve.restapi.service.change;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.reeve.restapi.service.http.Authentication;
import org.reeve.restapi.service.http.AuthenticationFilter;
import org.reeve.restapi.service.web.Answer;

/** Answers strangers who ask for a web socket as the API does; once it is open there are only close codes to say so. */
@WebFilter(
        filterName = "socket-door",
        urlPatterns = "/api/events/socket",
        dispatcherTypes = DispatcherType.REQUEST,
        asyncSupported = true)
public class SocketDoor extends HttpFilter {

    @Inject
    private transient Authentication authentication;

    public SocketDoor() {}

    public SocketDoor(Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Signed signed = Signed.byToken(
                authentication,
                Optional.ofNullable(request.getHeader("Authorization")),
                AuthenticationFilter.session(request));
        if (request.getHeader("Upgrade") == null || signed.caller().isPresent()) chain.doFilter(request, response);
        else Answer.fault(request, response, HttpServletResponse.SC_UNAUTHORIZED);
    }
}
