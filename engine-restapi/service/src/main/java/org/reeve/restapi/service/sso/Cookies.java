package org.reeve.restapi.service.sso;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;

/** The cookies of the sign-in page: no script sees them, no other part of the engine gets them. */
final class Cookies {

    /** Who is signed in. */
    static final String SESSION = "reeve_sign_in";

    /** Which form was handed to this browser. */
    static final String FORM = "reeve_form";

    private Cookies() {}

    static Optional<String> get(HttpServletRequest request, String name) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{1,128}"))
                .findFirst();
    }

    /** Lax and not strict: programs elsewhere send people here, and who is signed in shall not have to do it again. */
    static void set(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        String secure = request.isSecure() ? "; Secure" : "";
        response.addHeader(
                "Set-Cookie",
                name + "=" + value + "; Path=" + request.getContextPath() + "/sso; HttpOnly; SameSite=Lax" + secure);
    }
}
