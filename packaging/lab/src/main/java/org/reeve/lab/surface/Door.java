package org.reeve.lab.surface;

import com.fasterxml.jackson.databind.JsonNode;

/** The API of the engine that is held against the model. */
public interface Door {

    /**
     * Sends a request with a JSON body, or none when it is empty, and answers whatever comes back.
     *
     * @param path below the API's root
     */
    Answer send(String http, String path, String body);

    /** @param body null when it was not JSON */
    record Answer(int status, String type, JsonNode body) {}
}
