package org.reeve.backend.api;

/** Which foreign web pages may talk to the API in their visitors' browsers. */
public interface Origins {

    /** @param origin as browsers name it: {@code https://portal.example.org:9090} */
    boolean mayAsk(String origin);
}
