package org.reeve.restapi.service.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.reeve.backend.api.Caller;
import org.reeve.restapi.service.exchange.CallerPrincipal;
import org.reeve.restapi.service.web.StatusWords;

/** Lets nobody past whom it does not know. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter, ContainerResponseFilter {

    public static final String COOKIE = "JSESSIONID";
    private static final String BEGUN = "reeve.session.begun";

    @Inject
    private Authentication authentication;

    @Context
    private HttpServletRequest sender;

    /** The session that a request outside the resources comes with. */
    public static Optional<String> session(HttpServletRequest request) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new jakarta.servlet.http.Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(jakarta.servlet.http.Cookie::getValue)
                .findFirst();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> session =
                Optional.ofNullable(request.getCookies().get(COOKIE)).map(Cookie::getValue);
        var outcome = authentication.of(request::getHeaderString, session, sender.getRemoteAddr());
        outcome.begun().ifPresent(begun -> request.setProperty(BEGUN, begun));
        if (outcome.forbidden()) {
            request.abortWith(Faults.response(
                    request, 403, "Forbidden", "The session id is not repeated in the header JSESSIONID."));
        } else if (outcome.caller().isPresent()) {
            Caller caller = outcome.caller().get().correlatedBy(Correlation.of(request));
            boolean secure = request.getSecurityContext().isSecure();
            request.setSecurityContext(new SignedOn(new CallerPrincipal(caller), secure));
        } else {
            request.abortWith(unknown(request, outcome.retryAfter()));
        }
    }

    /** Whoever guesses too fast is told so by a header: clients know 401 and nothing else. */
    private static Response unknown(ContainerRequestContext request, OptionalLong retryAfter) {
        var answer = Response.fromResponse(
                        Faults.response(request, 401, StatusWords.reason(401), StatusWords.detail(401)))
                .header("WWW-Authenticate", "Basic realm=\"RESTAPI\"");
        retryAfter.ifPresent(seconds -> answer.header("Retry-After", seconds));
        return answer.build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(BEGUN) instanceof String session)) return;
        var cookie = new NewCookie.Builder(COOKIE)
                .value(session)
                .path(request.getUriInfo().getBaseUri().getPath().replaceAll("/$", ""))
                .httpOnly(true)
                .secure(request.getSecurityContext().isSecure())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        response.getHeaders().add("Set-Cookie", cookie);
    }
}
