package org.reeve.agent.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.agent.protocol.host.Capabilities;
import org.reeve.agent.protocol.host.GetAllVmStats;
import org.reeve.agent.protocol.host.InterfaceStats;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.storage.CreateDomain;
import org.reeve.agent.protocol.storage.Domain;
import org.reeve.agent.protocol.storage.DomainClass;
import org.reeve.agent.protocol.storage.StorageType;
import org.reeve.agent.protocol.task.TaskEvent;
import org.reeve.agent.protocol.task.TaskResult;
import org.reeve.agent.protocol.task.TaskState;
import org.reeve.agent.protocol.task.TaskStatus;
import org.reeve.agent.protocol.vm.DestroyVm;
import org.reeve.agent.protocol.vm.VmExit;
import org.reeve.agent.protocol.vm.VmState;
import org.reeve.agent.protocol.vm.VmStats;
import org.reeve.agent.protocol.vm.VmStatusEvent;

class RecordsTest {

    private static final UUID VM = UUID.fromString("6d0c8d0a-3c9b-4b52-9b58-0a6a1d1a7b01");

    @Test
    void acceptsNumbersAndTruthValuesAsText() throws Exception {
        VmStats stats = Json.read(
                json(
                        "{'vmId':'" + VM
                                + "','status':'Powering up','memUsage':'45','cpuUser':'1.25','kvmEnable':'true',"
                                + "'pid':'4711.0','vcpuCount':2,'network':{'vnet0':{'rx':'10','tx':20}},'nobodyKnows':{'a':[1]}}"),
                VmStats.class);

        assertThat(stats.status()).isEqualTo(VmState.POWERING_UP);
        assertThat(stats.load().memUsage()).contains(45);
        assertThat(stats.load().cpuUser()).contains(1.25);
        assertThat(stats.load().vcpuCount()).contains(2);
        assertThat(stats.kvmEnable()).contains(true);
        assertThat(stats.pid()).contains(4711L);
        assertThat(stats.network().get("vnet0").tx()).contains(20L);
        assertThat(stats.guest().netIfaces()).isEmpty();
        assertThat(stats.exit()).isEmpty();
    }

    @Test
    void writesNumbersTheWayOlderPeersReadThem() {
        JsonNode written = Json.tree(VmStats.of(VM, VmState.DOWN)
                .pid(4711)
                .exit(new VmExit(1, 1, "gone"))
                .network(Map.of("vnet0", traffic()))
                .stats());

        assertThat(written)
                .isEqualTo(json("{'vmId':'" + VM + "','status':'Down','pid':'4711','exitCode':1,'exitReason':1,"
                        + "'exitMessage':'gone','network':{'vnet0':{'rx':'7'}},'appsList':[],'netIfaces':[],"
                        + "'displayInfo':[],'disks':{}}"));
    }

    @Test
    void capabilitiesSurviveTheWire() throws Exception {
        Capabilities read = Json.read(
                json("{'uuid':'h','cpuCores':'4','memSize':'16000','kvmEnabled':'false','software_version':'4.5',"
                        + "'networks':{'ovirtmgmt':{'iface':'ovirtmgmt','mtu':'1500','ports':['eth0']}},"
                        + "'packages2':{'kernel':{'version':'6.1'}},'clusterLevels':['4.7']}"),
                Capabilities.class);

        assertThat(read.processors().cpuCores()).contains(4);
        assertThat(read.networking().networks().get("ovirtmgmt").mtu()).contains(1500);
        assertThat(read.versions().packages().get("kernel").version()).contains("6.1");
        assertThat(Json.<Capabilities>read(Json.tree(read), Capabilities.class)).isEqualTo(read);
        assertThat(Json.tree(read).path("cpuCores")).isEqualTo(json("'4'"));
        assertThat(Json.tree(read).path("kvmEnabled")).isEqualTo(json("'false'"));
    }

    @Test
    void requestsCarryChoicesAsNumbersAndAnswersAsWords() throws Exception {
        CreateDomain call = new CreateDomain(
                VM,
                StorageType.LOCALFS,
                "/data",
                "local",
                DomainClass.DATA,
                Optional.of(5),
                Optional.empty(),
                Optional.empty());

        assertThat(Json.tree(call).path("domainType").intValue()).isEqualTo(4);
        assertThat(Json.<CreateDomain>read(Json.tree(call), CreateDomain.class)).isEqualTo(call);
        JsonNode asPublished = Json.tree(call);
        ((ObjectNode) asPublished).putObject("typeArgs").put("remotePath", "/data");
        assertThat(Json.<CreateDomain>read(asPublished, CreateDomain.class)).isEqualTo(call);
        Domain domain = Json.read(
                json("{'uuid':'" + VM + "','name':'n','type':'LOCALFS','class':'Data','role':'Master','version':'5'}"),
                Domain.class);
        assertThat(domain.type()).isEqualTo(StorageType.LOCALFS);
        assertThat(domain.version()).contains(5);
        assertThat(Json.tree(domain).path("type").asText()).isEqualTo("LOCALFS");
    }

    @Test
    void refusesACallThatLacksWhatItNeeds() {
        assertThatThrownBy(() -> Json.read(json("{'gracefulAttempts':1}"), DestroyVm.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> Json.read(json("{'vmID':'../../etc'}"), DestroyVm.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aCallKnowsItsVerbAndItsReply() throws Exception {
        assertThat(new GetAllVmStats().verb()).isEqualTo("Host.getAllVmStats");
        List<VmStats> none = Json.read(json("[]"), new GetAllVmStats().reply());
        assertThat(none).isEmpty();
    }

    @Test
    void aVmEventSurvivesTheWire() {
        Event sent = new VmStatusEvent(
                        VmStats.of(VM, VmState.DOWN)
                                .exit(new VmExit(0, 7, "User shut down"))
                                .stats(),
                        42)
                .event();

        assertThat(sent.method()).isEqualTo("|virt|VM_status|" + VM);
        assertThat(sent.params().path(VM.toString()).path("status").asText()).isEqualTo("Down");
        VmStatusEvent read =
                VmStatusEvent.of(Event.of(sent.method(), sent.params(), 42)).orElseThrow();
        assertThat(read.vm()).isEqualTo(VM);
        assertThat(read.seen().exit()).contains(new VmExit(0, 7, "User shut down"));
    }

    @Test
    void aTaskEventSurvivesTheWire() {
        TaskEvent event =
                new TaskEvent(new TaskStatus(VM, TaskState.FINISHED, TaskResult.SUCCESS, 0, Optional.of("done")), 3);

        assertThat(TaskEvent.of(event.event())).contains(event);
        assertThat(VmStatusEvent.of(event.event())).isEmpty();
    }

    private static InterfaceStats traffic() {
        try {
            return Json.read(json("{'rx':7}"), InterfaceStats.class);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
