package org.reeve.kit.core;

/** Short messages to the person at the screen. */
public interface Notices {
    void success(String title);

    void failure(String title, Fault fault);
}
