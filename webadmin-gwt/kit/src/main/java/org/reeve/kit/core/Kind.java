package org.reeve.kit.core;

/** A kind of object: what the change feed calls it, where its collection is, and how that names its members. */
public record Kind(String name, String path, String member, String query) {

    public static Kind of(String name, String path) {
        return new Kind(name, path, name, "");
    }

    public Kind with(String query) {
        return new Kind(name, path, member, query);
    }

    public String collection() {
        return path + query;
    }

    public String one(String id) {
        return path + "/" + id + query;
    }

    /** Feeds may write storage_domain, storageDomain or StorageDomain. */
    public static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase();
    }
}
