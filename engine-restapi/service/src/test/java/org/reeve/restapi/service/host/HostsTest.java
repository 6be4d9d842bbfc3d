package org.reeve.restapi.service.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.host.HostFiguresQuery;
import org.reeve.backend.host.HostView;
import org.reeve.backend.host.HostsQuery;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.host.NonOperationalReason;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;
import org.reeve.restapi.service.testing.Golden;

/** Hosts over HTTP. */
class HostsTest {

    private static final HostId HOST = new HostId(new UUID(0, 2));
    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        var view = view();
        var backend = new FakeBackend()
                .answering(
                        HostsQuery.class,
                        query -> query.host().filter(id -> !id.equals(HOST)).isPresent() ? List.of() : List.of(view))
                .answering(
                        HostFiguresQuery.class,
                        query -> Optional.of(new HostFiguresQuery.Figures(1024, 512, 512, 0, 12.345, 0, 3)));
        server = new ApiServer(backend, new FakeSignOn(), new FakeChanges(1));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aHostHasItsForm() {
        Golden.compare("host/host.xml", client.get("/api/hosts/" + HOST).body());
    }

    @Test
    void figuresHaveTheirForm() {
        Golden.compare(
                "host/statistics.xml",
                client.get("/api/hosts/" + HOST + "/statistics").body());
    }

    @Test
    void anUnknownHostIsNotFound() {
        assertThat(client.get("/api/hosts/" + new UUID(0, 9)).statusCode()).isEqualTo(404);
    }

    private static HostView view() throws Exception {
        var json = new ObjectMapper();
        return new HostView(
                HOST,
                "node1",
                "",
                "in rack 3",
                "10.0.0.1",
                54321,
                new ClusterId(new UUID(0, 3)),
                HostStatus.NON_OPERATIONAL,
                NonOperationalReason.NETWORK_UNREACHABLE,
                5,
                true,
                false,
                1L << 34,
                1L << 33,
                Optional.of("4.50.3.1-reeve"),
                3,
                2,
                json.readTree(
                        """
                        {"cpu": {"cpuModel": "AMD EPYC", "cpuSockets": "1", "cpuCores": "2", "cpuThreads": "4", "cpuSpeed": "2450.0"},
                         "hardware": {"systemManufacturer": "Acme", "systemUUID": "u-1"}}"""),
                json.createArrayNode());
    }
}
