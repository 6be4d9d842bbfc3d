package org.reeve.kit.core;

import java.util.List;

/** The REST API as the portals see it; paths are relative to its root and carry no leading slash. */
public interface Rest {
    <T> void get(String path, Async<T> then);

    /** Reads a collection: {@code member} is the name of the list inside the answer. */
    <T> void list(String path, String member, Async<List<T>> then);

    <T> void post(String path, Object body, Async<T> then);

    <T> void put(String path, Object body, Async<T> then);

    void delete(String path, Async<Void> then);
}
