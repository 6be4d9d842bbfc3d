package org.reeve.restapi.service.sso;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page at which people show their passwords. It works without scripts and allows none, cannot be shown in a frame, and sends its form
 * nowhere but here.
 *
 * @param context `/ovirt-engine`, where its style sheet is
 * @param site where the program is that people are sent back to
 */
record SignInPage(String context, String site) {

    private static final String FRAME =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s - Reeve</title>
            <link rel="icon" href="%s/sso/resources/logo.svg">
            <link rel="stylesheet" href="%s/sso/resources/sign-in.css">
            </head>
            <body>
            <div class="door">
            <div class="left"><div class="brand">
            <div class="name"><img class="logo" src="%s/sso/resources/logo.svg" alt="" width="52" height="52"><span>Reeve</span></div>
            <p class="promise">Hosts, storage, networks and the machines that run on them, in one place.</p>
            </div></div>
            <main class="right"><div class="card">
            %s
            </div></main>
            </div>
            </body>
            </html>
            """;

    private static final String FORM =
            """
            <h1>%s</h1>
            <p class="hint">%s</p>
            %s<form method="post" accept-charset="utf-8">
            <input type="hidden" name="%s" value="%s">
            %s
            <button type="submit" data-testid="sign-in-submit">%s</button>
            </form>""";

    private static final String FIELD =
            """
            <div class="field">
            <label for="%s">%s</label>
            <input id="%s" data-testid="%s" name="%s" type="%s" value="%s" autocomplete="%s"%s required>
            </div>""";

    private static final String PROBLEM =
            "<div class=\"problem\" role=\"alert\" data-testid=\"sign-in-problem\">%s</div>\n";

    /** @param program whom people sign on to */
    String signIn(String program, String form, String name, String problem) {
        String fields = name(name, name.isEmpty())
                + field(
                        "sign-in-password",
                        "Password",
                        "password",
                        "password",
                        "",
                        "current-password",
                        !name.isEmpty());
        return page("Sign in", form("Sign in", "to: " + program, problem, form, fields, "Sign in"));
    }

    /** For who knows a password that is good for nothing but to be exchanged. */
    String change(String form, String name, String problem) {
        String fields = name(name, false)
                + field("sign-in-password", "Present password", "password", "password", "", "current-password", true)
                + field("sign-in-fresh", "New password", "fresh", "password", "", "new-password", false)
                + field("sign-in-again", "New password again", "again", "password", "", "new-password", false);
        return page(
                "Change the password",
                form(
                        "Change the password",
                        "It must be changed before you sign in.",
                        problem,
                        form,
                        fields,
                        "Change and sign in"));
    }

    String failure(String problem) {
        return page("Sign in", "<h1>Sign in</h1>\n" + PROBLEM.formatted(escaped(problem)));
    }

    private static String name(String name, boolean first) {
        return field("sign-in-user", "User name", "username", "text", name, "username", first);
    }

    private static String form(String title, String hint, String problem, String guard, String fields, String button) {
        return FORM.formatted(
                escaped(title),
                escaped(hint),
                problem.isEmpty() ? "" : PROBLEM.formatted(escaped(problem)),
                FormGuard.FIELD,
                escaped(guard),
                fields,
                escaped(button));
    }

    private static String field(
            String id, String label, String name, String type, String value, String autocomplete, boolean first) {
        String focus = first ? " autofocus" : "";
        return FIELD.formatted(id, escaped(label), id, id, name, type, escaped(value), autocomplete, focus);
    }

    private String page(String title, String card) {
        return FRAME.formatted(escaped(title), context, context, context, card);
    }

    void send(HttpServletResponse response, int status, String html) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // So that the address with its state is told to nobody else, while the form still says where it comes from.
        response.setHeader("Referrer-Policy", "same-origin");
        // Browsers apply form-action to where the answer redirects, so the program's site must be in it.
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self' " + site
                        + "; frame-ancestors 'none'; base-uri 'none'");
        response.getWriter().write(html);
    }

    static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    case '\'' -> "&#39;";
                    default -> String.valueOf((char) c);
                })
                .collect(Collectors.joining());
    }

    static SignInPage without(Origin origin) {
        return new SignInPage(origin.context(), "");
    }

    static boolean blank(String... values) {
        return Stream.of(values).anyMatch(String::isBlank);
    }
}
