package org.reeve.restapi.service.http;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.reeve.restapi.service.exchange.CallerPrincipal;

/** Carries the caller through the web framework; rights are the backend's business, so nobody has a role here. */
record SignedOn(CallerPrincipal principal, boolean secure) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return principal;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getAuthenticationScheme() {
        return "BEARER";
    }
}
