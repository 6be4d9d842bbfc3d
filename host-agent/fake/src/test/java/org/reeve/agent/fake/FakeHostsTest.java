package org.reeve.agent.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.protocol.testing.Certificates;

class FakeHostsTest {

    @TempDir
    private Path directory;

    @Test
    void everyHostHasADoorOfItsOwn() throws IOException {
        FakeHosts.Where anywhere = new FakeHosts.Where(Optional.of("127.0.0.1"), 0);
        try (FakeHosts hosts =
                FakeHosts.start(20, anywhere, new Certificates(directory).files("host"), Timing.INSTANT)) {
            assertThat(hosts.addresses()).doesNotHaveDuplicates().hasSize(20);
            for (InetSocketAddress address : hosts.addresses()) {
                try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
                    assertThat(socket.isConnected()).isTrue();
                }
            }
        }
    }

    @Test
    void hostsAreTheSameInEveryRun() {
        assertThat(FakeHosts.id(3)).isEqualTo(FakeHosts.id(3)).isNotEqualTo(FakeHosts.id(4));
        FakeHosts.Where own = new FakeHosts.Where(Optional.empty(), 54321);
        assertThat(own.of(0)).isEqualTo(new InetSocketAddress("127.1.0.1", 54321));
        assertThat(own.of(250)).isEqualTo(new InetSocketAddress("127.1.1.1", 54321));
    }
}
