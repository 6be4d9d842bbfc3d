package org.reeve.lab.fuzz;

/** The engine that is shot at. */
public interface Target {

    Reply send(Shot shot);

    /**
     * @param status 0 when there was no answer at all; then the body says why
     * @param correlation as the engine answered it
     * @param body as text
     */
    record Reply(int status, String type, String correlation, String body) {

        boolean accepted() {
            return status >= 200 && status < 300;
        }
    }
}
