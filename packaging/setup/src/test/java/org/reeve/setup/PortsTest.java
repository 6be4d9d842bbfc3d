package org.reeve.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void takesTheNextWhenTheWantedIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.freeFrom(taken.getLocalPort())).isGreaterThan(taken.getLocalPort());
        }
    }

    @Test
    void aPortThatOthersKnowDoesNotMove() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Ports.sameOrFreeFrom("the engine", Optional.of(port), port))
                    .isInstanceOf(Failure.class)
                    .hasMessage(
                            "Port " + port + " of the engine is taken by another program: free it and start again.");
            assertThat(Ports.sameOrFreeFrom("the engine", Optional.empty(), port))
                    .isGreaterThan(port);
        }
    }
}
