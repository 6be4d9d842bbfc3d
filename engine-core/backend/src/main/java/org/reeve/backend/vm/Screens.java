package org.reeve.backend.vm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.backend.kernel.Json;
import org.reeve.model.vm.GraphicsType;

/** Reads the consoles of a machine as monitoring stores them; kinds we do not know are left out. */
final class Screens {

    private Screens() {}

    static List<VmView.Screen> read(String json) {
        return Arrays.stream(Json.read(json, Stored[].class))
                .flatMap(Screens::known)
                .toList();
    }

    private static Stream<VmView.Screen> known(Stored stored) {
        return Arrays.stream(GraphicsType.values())
                .filter(type -> type.name().equalsIgnoreCase(stored.type()))
                .map(type -> new VmView.Screen(
                        type, stored.address().orElse(""), port(stored.port()), port(stored.tlsPort())));
    }

    private static Optional<Integer> port(Optional<Integer> port) {
        return port.filter(number -> number > 0);
    }

    private record Stored(String type, Optional<String> address, Optional<Integer> port, Optional<Integer> tlsPort) {}
}
