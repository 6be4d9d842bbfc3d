package org.reeve.restapi.service.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Sees to it that a form that comes in is one that this page handed to this browser: what is in the form is in a cookie as well, and where
 * the browser says the form comes from is here. Otherwise somebody's page could sign people in as somebody else.
 */
final class FormGuard {

    static final String FIELD = "form";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private FormGuard() {}

    /** What the form must carry; the cookie goes along with the response. */
    static String issue(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> known = Cookies.get(request, Cookies.FORM);
        if (known.isPresent()) return known.get();
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Cookies.set(request, response, Cookies.FORM, fresh);
        return fresh;
    }

    static boolean passes(HttpServletRequest request, Form form) {
        String site = Origin.of(request).site();
        boolean here = Optional.ofNullable(request.getHeader("Origin"))
                .filter(o -> !o.equals(site))
                .isEmpty();
        return here
                && Cookies.get(request, Cookies.FORM)
                        .filter(kept -> same(kept, form.optional(FIELD)))
                        .isPresent();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
