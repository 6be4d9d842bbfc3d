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
import org.reeve.backend.host.HostSettings;
import org.reeve.backend.host.HostView;
import org.reeve.backend.host.HostsQuery;
import org.reeve.backend.host.PowerProxy;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.ExternalStatus;
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
                        query -> List.of(new HostFiguresQuery.Figures(
                                HOST,
                                new HostFiguresQuery.Memory(1024, 512, 512, 64),
                                new HostFiguresQuery.Swap(256, 128, 128),
                                new HostFiguresQuery.Processors(12.345, 2.5, 85.155, 0, 0.5),
                                Optional.of(1_700_000_000L),
                                3)));
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
                new ClusterId(new UUID(0, 3)),
                new HostView.Reach("10.0.0.1", 54321, "root", 22, Optional.of("SHA256:abc")),
                new HostView.State(
                        HostStatus.NON_OPERATIONAL, NonOperationalReason.NETWORK_UNREACHABLE, ExternalStatus.WARNING),
                new HostView.Spm(5, true),
                new HostView.Power(true, false, true),
                new HostSettings(
                        Optional.of("console.example.com"),
                        Optional.of("ssh-ed25519 AAAA"),
                        List.of(PowerProxy.OTHER_DC),
                        true,
                        Optional.of("intel_iommu=on")),
                new HostView.Memory(1L << 34, 1L << 33),
                new HostView.Machines(3, 2, 1),
                Optional.of("4.50.3.1-reeve"),
                json.readTree(
                        """
                        {"cpu": {"cpuModel": "AMD EPYC", "cpuSockets": "1", "cpuCores": "2", "cpuThreads": "4", "cpuSpeed": "2450.0",
                            "cpuFlags": "vmx,model_EPYC,model_qemu64"},
                         "certificate": {"subject": "CN=node1,O=Acme", "organization": "Acme", "content": "PEM"},
                         "hardware": {"systemManufacturer": "Acme", "systemUUID": "u-1"}, "rngSources": ["random", "hwrng"],
                         "versions": {"operatingSystem": {"name": "Debian", "version": "12.5"}, "kernelArgs": "quiet",
                            "packages2": {"libvirt": {"version": "9.0.0", "release": "4"}}},
                         "initiator": "iqn.2026-01.com.example:node1", "selinux": {"mode": "1"}, "kdump": 1, "passthrough": "true",
                         "topology": {"numaNodes": {"0": {}, "1": {}}, "autoNumaBalancing": 1}}"""),
                json.readTree(
                        "{\"memory\": {\"ksmState\": true, \"ksmMergeAcrossNodes\": false, \"thpState\": \"madvise\"}}"));
    }
}
