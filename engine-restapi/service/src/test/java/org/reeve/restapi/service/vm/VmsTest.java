package org.reeve.restapi.service.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.backend.search.IdOfName;
import org.reeve.backend.vm.AddVm;
import org.reeve.backend.vm.StartVm;
import org.reeve.backend.vm.VmView;
import org.reeve.backend.vm.VmsQuery;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.model.MemorySize;
import org.reeve.model.cluster.Architecture;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.host.HostId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.CpuTopology;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.MigrationSupport;
import org.reeve.model.vm.OriginType;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.VmStatus;
import org.reeve.model.vm.VmType;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;
import org.reeve.restapi.service.testing.Golden;

/** Machines on the wire. */
class VmsTest {

    private static final UUID VM = new UUID(0, 1);
    private static final UUID CLUSTER = new UUID(0, 2);
    private static final String PATH = "/api/vms/" + VM;

    private FakeBackend backend;
    private ApiServer server;
    private Client client;

    @BeforeEach
    void start() {
        backend = new FakeBackend()
                .answering(VmsQuery.class, query -> List.of(view()))
                .answering(IdOfName.class, query -> Optional.of(CLUSTER))
                .accepting(AddVm.Order.class, order -> FakeBackend.created(VM))
                .accepting(StartVm.Order.class, order -> FakeBackend.done());
        server = new ApiServer(backend, new FakeSignOn(), new FakeChanges(1));
        client = new Client(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsARunningMachine() {
        Golden.compare(
                "vm/vm.json", client.get(PATH, "Accept", "application/json").body());
        Golden.compare("vm/vms.xml", client.get("/api/vms").body());
    }

    @Test
    void addsAMachineWhoseClusterIsNamed() {
        var answer = client.send(
                "POST",
                "/api/vms",
                """
                {"name": "guest", "memory": "268435456", "cluster": {"name": "c"}, "template": {"id": "%s"},
                 "cpu": {"topology": {"sockets": "2", "cores": "1", "threads": "1"}}, "display": {"type": "vnc"},
                 "os": {"type": "other_linux", "kernel": "/k", "boot": {"devices": {"device": ["network", "hd"]}}}}"""
                        .formatted(new UUID(0, 0)),
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(PATH);
        AddVm.Order order = (AddVm.Order) backend.orders().getFirst();
        assertThat(order.cluster()).isEqualTo(new ClusterId(CLUSTER));
        assertThat(order.change().size().memory()).contains(MemorySize.mib(256));
        assertThat(order.change().size().sockets()).contains(2);
        assertThat(order.change().settings().boot().kernel()).contains("/k");
        assertThat(order.change().settings().boot().devices().orElseThrow()).hasSize(2);
    }

    @Test
    void startsAMachine() {
        var answer = client.send("POST", PATH + "/start", "<action><pause>true</pause></action>");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<status>complete</status>");
        assertThat(backend.orders()).containsExactly(new StartVm.Order(new VmId(VM), true, Optional.empty()));
    }

    private static VmView view() {
        return new VmView(
                new VmId(VM),
                new VmView.Called("guest", "a guest", ""),
                new VmView.Belongs(
                        new DataCenterId(new UUID(0, 3)),
                        new ClusterId(CLUSTER),
                        new TemplateId(new UUID(0, 0)),
                        new TemplateId(new UUID(0, 0)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new VmView.Made(
                        VmType.SERVER,
                        OriginType.OVIRT,
                        "other_linux",
                        Optional.empty(),
                        Architecture.X86_64,
                        MemorySize.mib(256),
                        MemorySize.mib(256),
                        MemorySize.gib(1),
                        new CpuTopology(2, 1, 1)),
                VmSettings.usual(),
                new VmView.Treated(false, 1, false, false, MigrationSupport.MIGRATABLE, List.of(), Optional.empty()),
                new VmView.Seen(
                        VmStatus.UP,
                        Optional.of(new HostId(new UUID(0, 4))),
                        Optional.of(Instant.parse("2026-11-21T11:00:00Z")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new VmView.Screen(GraphicsType.VNC, "127.0.0.1", Optional.of(5900), Optional.empty())),
                        new VmView.Told(
                                Optional.of("guest.example"),
                                List.of("10.0.0.7"),
                                Optional.of(new VmView.GuestSystem(
                                        Optional.of("linux"),
                                        Optional.of("Debian GNU/Linux"),
                                        Optional.of("12"),
                                        Optional.empty(),
                                        Optional.of("6.1.0-13-amd64"),
                                        Optional.of("x86_64"))),
                                Optional.of(new VmView.Zone(Optional.of("CET"), Optional.of(90)))),
                        new VmView.Reach(
                                Optional.of("http://proxy.example:3128"), Optional.of("O=Reeve,CN=host1.example")),
                        true),
                false,
                Instant.parse("2026-11-21T10:00:00Z"));
    }
}
