package org.reeve.backend.vm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reeve.backend.kernel.Json;
import org.reeve.model.vm.GraphicsType;

/** Reads the consoles of a machine as monitoring stores them; kinds we do not know are left out. */
final class Screens {

    private static final Set<String> EVERYWHERE = Set.of("", "0", "0.0.0.0", "::");

    private Screens() {}

    /** @param host what the host is reached by, for consoles that listen on all its addresses */
    static List<VmView.Screen> read(String json, Optional<String> host) {
        return Arrays.stream(Json.read(json, Stored[].class))
                .flatMap(stored -> known(stored, host))
                .toList();
    }

    private static Stream<VmView.Screen> known(Stored stored, Optional<String> host) {
        return Arrays.stream(GraphicsType.values())
                .filter(type -> type.name().equalsIgnoreCase(stored.type()))
                .map(type ->
                        new VmView.Screen(type, address(stored, host), port(stored.port()), port(stored.tlsPort())));
    }

    private static String address(Stored stored, Optional<String> host) {
        return stored.address()
                .filter(address -> !EVERYWHERE.contains(address))
                .or(() -> host)
                .orElse("");
    }

    private static Optional<Integer> port(Optional<Integer> port) {
        return port.filter(number -> number > 0);
    }

    private record Stored(String type, Optional<String> address, Optional<Integer> port, Optional<Integer> tlsPort) {}
}
