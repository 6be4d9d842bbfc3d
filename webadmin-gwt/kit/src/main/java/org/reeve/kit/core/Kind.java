package org.reeve.kit.core;

import java.util.function.BiConsumer;

/**
 * A kind of object: what the change feed calls it, where its collection is, how that names its members, what else is asked
 * for when one of them is read alone, and what of that outlives a reading of the whole list.
 */
public record Kind<T>(String name, String path, String follow, BiConsumer<T, T> kept) {

    public static <T> Kind<T> of(String name, String path) {
        return new Kind<>(name, path, "", (before, now) -> {});
    }

    /** Following costs a request each, so it is asked only of single objects. */
    public Kind<T> following(String links, BiConsumer<T, T> kept) {
        return new Kind<>(name, path, "?follow=" + links, kept);
    }

    public String one(String id) {
        return path + "/" + id + follow;
    }

    public String plainOne(String id) {
        return path + "/" + id;
    }

    void keep(T before, T now) {
        kept.accept(before, now);
    }

    /** Feeds may write storage_domain, storageDomain or StorageDomain. */
    public static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase();
    }
}
