package org.reeve.kit.core;

import java.util.ArrayList;
import java.util.List;

/** Where the person is, as it stands behind the # of the address: {@code #/vms/ID/console}. */
public record Route(List<String> parts) {
    public Route {
        parts = List.copyOf(parts);
    }

    public static Route of(String... parts) {
        return new Route(List.of(parts));
    }

    public static Route parse(String hash) {
        String path = hash.startsWith("#") ? hash.substring(1) : hash;
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) if (!part.isEmpty()) parts.add(part);
        return new Route(parts);
    }

    public String part(int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    public String hash() {
        return "#/" + String.join("/", parts);
    }
}
