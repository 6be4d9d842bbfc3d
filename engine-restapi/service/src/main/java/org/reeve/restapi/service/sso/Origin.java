package org.reeve.restapi.service.sso;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where the engine is, as the browser sees it.
 *
 * @param site `https://engine.example.org`
 * @param context `/ovirt-engine`
 */
record Origin(String site, String context) {

    static Origin of(HttpServletRequest request) {
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        String host = request.getServerName();
        // An IPv6 address stands in brackets where a port may follow.
        String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return new Origin(scheme + "://" + name + (usual ? "" : ":" + port), request.getContextPath());
    }

    /** Who signs identity tokens. */
    String issuer() {
        return site + context + "/sso/openid";
    }

    /** A registered address that is a path is one of the engine's own. */
    String absolute(String registered) {
        return registered.startsWith("/") ? site + registered : registered;
    }
}
