package org.reeve.lab.fuzz;

/** The engine that is shot at. */
public interface Target {

    Reply send(Shot shot);

    /** @param body as text */
    record Reply(int status, String type, String body) {}
}
