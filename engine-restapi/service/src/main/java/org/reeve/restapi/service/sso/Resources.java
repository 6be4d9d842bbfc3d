package org.reeve.restapi.service.sso;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** What the sign-in page looks like. Two files, so a list is enough and no path is ever put together. */
final class Resources {

    private static final Map<String, String> TYPES =
            Map.of("/resources/sign-in.css", "text/css;charset=UTF-8", "/resources/logo.svg", "image/svg+xml");

    private Resources() {}

    /** @return whether there is such a file */
    static boolean send(String path, HttpServletResponse response) throws IOException {
        String type = TYPES.get(path);
        if (type == null) return false;
        try (InputStream in = Resources.class.getResourceAsStream("/sso" + path.substring("/resources".length()))) {
            response.setContentType(type);
            response.setHeader("Cache-Control", "max-age=3600");
            response.setHeader("X-Content-Type-Options", "nosniff");
            in.transferTo(response.getOutputStream());
        }
        return true;
    }
}
