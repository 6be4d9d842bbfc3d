package org.reeve.restapi.service.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovirt.engine.sdk4.builders.Builders.bios;
import static org.ovirt.engine.sdk4.builders.Builders.boot;
import static org.ovirt.engine.sdk4.builders.Builders.cdrom;
import static org.ovirt.engine.sdk4.builders.Builders.cluster;
import static org.ovirt.engine.sdk4.builders.Builders.cpu;
import static org.ovirt.engine.sdk4.builders.Builders.cpuTopology;
import static org.ovirt.engine.sdk4.builders.Builders.customProperty;
import static org.ovirt.engine.sdk4.builders.Builders.graphicsConsole;
import static org.ovirt.engine.sdk4.builders.Builders.highAvailability;
import static org.ovirt.engine.sdk4.builders.Builders.host;
import static org.ovirt.engine.sdk4.builders.Builders.initialization;
import static org.ovirt.engine.sdk4.builders.Builders.instanceType;
import static org.ovirt.engine.sdk4.builders.Builders.memoryPolicy;
import static org.ovirt.engine.sdk4.builders.Builders.networkFilterParameter;
import static org.ovirt.engine.sdk4.builders.Builders.nic;
import static org.ovirt.engine.sdk4.builders.Builders.operatingSystem;
import static org.ovirt.engine.sdk4.builders.Builders.template;
import static org.ovirt.engine.sdk4.builders.Builders.timeZone;
import static org.ovirt.engine.sdk4.builders.Builders.virtualNumaNode;
import static org.ovirt.engine.sdk4.builders.Builders.vm;
import static org.ovirt.engine.sdk4.builders.Builders.vmPlacementPolicy;
import static org.ovirt.engine.sdk4.builders.Builders.vmPool;
import static org.ovirt.engine.sdk4.builders.Builders.vnicProfile;
import static org.ovirt.engine.sdk4.builders.Builders.watchdog;

import java.math.BigInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovirt.engine.sdk4.builders.VmBuilder;
import org.ovirt.engine.sdk4.services.SystemService;
import org.ovirt.engine.sdk4.services.VmService;
import org.ovirt.engine.sdk4.types.BiosType;
import org.ovirt.engine.sdk4.types.BootDevice;
import org.ovirt.engine.sdk4.types.GraphicsType;
import org.ovirt.engine.sdk4.types.NicInterface;
import org.ovirt.engine.sdk4.types.VmAffinity;
import org.ovirt.engine.sdk4.types.VmStatus;
import org.ovirt.engine.sdk4.types.VmType;
import org.ovirt.engine.sdk4.types.WatchdogAction;
import org.ovirt.engine.sdk4.types.WatchdogModel;
import org.reeve.backend.testing.TestEngine;

/** Virtual machines and what they are made of, written and read back by the published Java client. */
class SdkMachinesIT {

    private static final BigInteger MIB = BigInteger.valueOf(1 << 20);

    private static SdkApi api;
    private static SystemService system;

    @BeforeAll
    static void start() {
        api = new SdkApi();
        system = api.system();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static VmService machine(String name) {
        return machine(vm().name(name));
    }

    private static VmService machine(VmBuilder builder) {
        String id = system.vmsService()
                .add()
                .vm(builder.cluster(cluster().name("Default"))
                        .template(template().name("Blank")))
                .send()
                .vm()
                .id();
        return system.vmsService().vmService(id);
    }

    private static String profile() {
        return system.vnicProfilesService().list().send().profiles().getFirst().id();
    }

    @Test
    void machinesAreAddedReadChangedAndRemoved() {
        var service = machine("sdk-vm");
        service.update()
                .vm(vm().description("d").comment("c").deleteProtected(true))
                .send();
        var read = service.get().send().vm();
        assertThat(read.description()).isEqualTo("d");
        assertThat(read.comment()).isEqualTo("c");
        assertThat(read.deleteProtected()).isTrue();
        assertThat(read.status()).isEqualTo(VmStatus.DOWN);
        assertThatThrownBy(() -> service.remove().send()).hasMessageContaining("409");
        service.update().vm(vm().deleteProtected(false)).send();
        service.remove().send();
        TestEngine.eventually("the machine to go", () -> system.vmsService()
                .list()
                .search("name=sdk-vm")
                .send()
                .vms()
                .isEmpty());
    }

    @Test
    void memoryAndProcessorsAreKept() {
        var service = machine(vm().name("sdk-size")
                .memory(MIB.multiply(BigInteger.valueOf(512)))
                .memoryPolicy(memoryPolicy()
                        .guaranteed(MIB.multiply(BigInteger.valueOf(256)))
                        .max(MIB.multiply(BigInteger.valueOf(2048))))
                .cpu(cpu().topology(cpuTopology().sockets(2).cores(3).threads(1))));
        var read = service.get().send().vm();
        assertThat(read.memory()).isEqualTo(MIB.multiply(BigInteger.valueOf(512)));
        assertThat(read.memoryPolicy().guaranteed()).isEqualTo(MIB.multiply(BigInteger.valueOf(256)));
        assertThat(read.memoryPolicy().max()).isEqualTo(MIB.multiply(BigInteger.valueOf(2048)));
        assertThat(read.cpu().topology().coresAsInteger()).isEqualTo(3);
    }

    @Test
    void aMachineThatGuaranteesMoreThanItHasIsRefused() {
        assertThatThrownBy(() -> machine(vm().name("sdk-more")
                        .memory(MIB.multiply(BigInteger.valueOf(256)))
                        .memoryPolicy(memoryPolicy().guaranteed(MIB.multiply(BigInteger.valueOf(512))))))
                .hasMessageMatching("(?s).*40[09].*");
    }

    @Test
    void availabilityAndPlacementAreKept() {
        var service = machine(vm().name("sdk-ha")
                .highAvailability(highAvailability().enabled(true).priority(50))
                .placementPolicy(vmPlacementPolicy()
                        .affinity(VmAffinity.USER_MIGRATABLE)
                        .hosts(host().id(SdkApi.HOST.toString()))));
        var read = service.get().send().vm();
        assertThat(read.highAvailability().enabled()).isTrue();
        assertThat(read.highAvailability().priorityAsInteger()).isEqualTo(50);
        assertThat(read.placementPolicy().affinity()).isEqualTo(VmAffinity.USER_MIGRATABLE);
        assertThat(read.placementPolicy().hosts()).singleElement().satisfies(h -> assertThat(h.id())
                .isEqualTo(SdkApi.HOST.toString()));
    }

    @Test
    void bootOrderFirmwareAndTimeZoneAreKept() {
        var service = machine(vm().name("sdk-boot")
                .type(VmType.DESKTOP)
                .os(operatingSystem().type("rhel_8x64").boot(boot().devices(BootDevice.NETWORK, BootDevice.HD)))
                .bios(bios().type(BiosType.Q35_SEA_BIOS))
                .timeZone(timeZone().name("Etc/GMT")));
        var read = service.get().send().vm();
        assertThat(read.os().type()).isEqualTo("rhel_8x64");
        assertThat(read.os().boot().devices()).containsExactly(BootDevice.NETWORK, BootDevice.HD);
        assertThat(read.bios().type()).isEqualTo(BiosType.Q35_SEA_BIOS);
        assertThat(read.timeZone().name()).isEqualTo("Etc/GMT");
        assertThat(read.type()).isEqualTo(VmType.DESKTOP);
    }

    @Test
    void firstStartOfTheGuestIsDescribed() {
        var service = machine(vm().name("sdk-init")
                .initialization(initialization()
                        .hostName("guest.example.org")
                        .userName("root")
                        .rootPassword("secret")));
        var read = service.get().allContent(true).send().vm();
        assertThat(read.initialization().hostName()).isEqualTo("guest.example.org");
        assertThat(read.initialization().rootPassword()).isNotEqualTo("secret");
    }

    @Test
    void unknownCustomPropertiesAreRefused() {
        assertThatThrownBy(() -> machine(vm().name("sdk-custom")
                        .customProperties(customProperty().name("no_such").value("x"))))
                .hasMessageMatching("(?s).*40[09].*");
    }

    @Test
    void nicsComeAndGo() {
        var nics = machine("sdk-nics").nicsService();
        String id = nics.add()
                .nic(nic().name("nic1")
                        .interface_(NicInterface.VIRTIO)
                        .vnicProfile(vnicProfile().id(profile())))
                .send()
                .nic()
                .id();
        var service = nics.nicService(id);
        assertThat(service.get().send().nic().mac().address()).matches("([0-9a-f]{2}:){5}[0-9a-f]{2}");
        service.update().nic(nic().name("nic2").linked(false)).send();
        assertThat(service.get().send().nic().name()).isEqualTo("nic2");
        assertThat(service.get().send().nic().linked()).isFalse();
        service.remove().send();
        assertThat(nics.list().send().nics()).isEmpty();
    }

    @Test
    void filtersOfANicTakeParameters() {
        var nics = machine("sdk-filtered").nicsService();
        String id = nics.add()
                .nic(nic().name("nic1").vnicProfile(vnicProfile().id(profile())))
                .send()
                .nic()
                .id();
        var parameters = nics.nicService(id).networkFilterParametersService();
        String parameter = parameters
                .add()
                .parameter(networkFilterParameter().name("IP").value("10.0.0.1"))
                .send()
                .parameter()
                .id();
        parameters
                .parameterService(parameter)
                .update()
                .parameter(networkFilterParameter().name("IP").value("10.0.0.2"))
                .send();
        assertThat(parameters
                        .parameterService(parameter)
                        .get()
                        .send()
                        .parameter()
                        .value())
                .isEqualTo("10.0.0.2");
        parameters.parameterService(parameter).remove().send();
        assertThat(parameters.list().send().parameters()).isEmpty();
    }

    @Test
    void aWatchdogIsAddedChangedAndRemoved() {
        var watchdogs = machine("sdk-dog").watchdogsService();
        String id = watchdogs
                .add()
                .watchdog(watchdog().model(WatchdogModel.I6300ESB).action(WatchdogAction.RESET))
                .send()
                .watchdog()
                .id();
        var service = watchdogs.watchdogService(id);
        service.update().watchdog(watchdog().action(WatchdogAction.POWEROFF)).send();
        assertThat(service.get().send().watchdog().action()).isEqualTo(WatchdogAction.POWEROFF);
        service.remove().send();
        assertThat(watchdogs.list().send().watchdogs()).isEmpty();
    }

    @Test
    void everyMachineHasADrive() {
        var cdroms = machine("sdk-drive").cdromsService();
        var drive = cdroms.list().send().cdroms().getFirst();
        assertThat(cdroms.cdromService(drive.id()).get().send().cdrom().id()).isEqualTo(drive.id());
        cdroms.cdromService(drive.id()).update().cdrom(cdrom()).send();
    }

    @Test
    void consolesComeAndGo() {
        var consoles = machine("sdk-console").graphicsConsolesService();
        consoles.list().send().consoles().forEach(console -> consoles.consoleService(console.id())
                .remove()
                .send());
        assertThat(consoles.list().send().consoles()).isEmpty();
        consoles.add().console(graphicsConsole().protocol(GraphicsType.VNC)).send();
        assertThat(consoles.list().send().consoles()).singleElement().satisfies(c -> {
            assertThat(c.protocol()).isEqualTo(GraphicsType.VNC);
            assertThat(c.id()).isEqualTo("766e63");
        });
    }

    @Test
    void numaNodesAreLaidOut() {
        var service = machine(vm().name("sdk-numa")
                .memory(MIB.multiply(BigInteger.valueOf(1024)))
                .cpu(cpu().topology(cpuTopology().sockets(2).cores(1).threads(1)))
                .placementPolicy(
                        vmPlacementPolicy().affinity(VmAffinity.PINNED).hosts(host().id(SdkApi.HOST.toString()))));
        var nodes = service.numaNodesService();
        nodes.add()
                .node(virtualNumaNode()
                        .index(0)
                        .memory(1024)
                        .cpu(cpu().cores(
                                        org.ovirt.engine.sdk4.builders.Builders.core()
                                                .index(0),
                                        org.ovirt.engine.sdk4.builders.Builders.core()
                                                .index(1))))
                .send();
        assertThat(nodes.list().send().nodes()).singleElement().satisfies(node -> assertThat(node.indexAsInteger())
                .isZero());
    }

    @Test
    void theActiveSnapshotIsThere() {
        var snapshots = machine("sdk-snapshots").snapshotsService();
        var active = snapshots.list().send().snapshots().getFirst();
        assertThat(snapshots
                        .snapshotService(active.id())
                        .get()
                        .send()
                        .snapshot()
                        .description())
                .isEqualTo("Active VM");
        assertThat(snapshots
                        .snapshotService(active.id())
                        .disksService()
                        .list()
                        .send()
                        .disks())
                .isEmpty();
        assertThat(snapshots
                        .snapshotService(active.id())
                        .nicsService()
                        .list()
                        .send()
                        .nics())
                .isEmpty();
        assertThat(snapshots
                        .snapshotService(active.id())
                        .cdromsService()
                        .list()
                        .send()
                        .cdroms())
                .isNotNull();
    }

    @Test
    void whatTheGuestReportsIsListed() {
        var service = machine("sdk-reports");
        assertThat(service.applicationsService().list().send().applications()).isEmpty();
        assertThat(service.reportedDevicesService().list().send().reportedDevice())
                .isEmpty();
        assertThat(service.sessionsService().list().send().sessions()).isEmpty();
        assertThat(service.hostDevicesService().list().send().device()).isEmpty();
        assertThat(service.backupsService().list().send().backups()).isEmpty();
        assertThat(service.checkpointsService().list().send().checkpoints()).isEmpty();
    }

    @Test
    void statisticsHaveUnitsAndValues() {
        var statistics =
                machine("sdk-figures").statisticsService().list().send().statistics();
        assertThat(statistics).extracting(s -> s.name()).contains("memory.installed", "cpu.current.total");
        assertThat(statistics).allMatch(s -> s.unit() != null && s.kind() != null && s.type() != null);
    }

    @Test
    void aMachineStartsChangesForLaterAndStops() {
        var service = machine(vm().name("sdk-life").memory(MIB.multiply(BigInteger.valueOf(256))));
        service.start().send();
        TestEngine.eventually(
                "the machine to be up", () -> service.get().send().vm().status() == VmStatus.UP);
        assertThat(service.get().send().vm().host().id()).isEqualTo(SdkApi.HOST.toString());
        service.update()
                .nextRun(true)
                .vm(vm().memory(MIB.multiply(BigInteger.valueOf(512)))
                        .memoryPolicy(memoryPolicy().max(MIB.multiply(BigInteger.valueOf(1024)))))
                .send();
        assertThat(service.get().send().vm().nextRunConfigurationExists()).isTrue();
        assertThat(service.get().nextRun(true).send().vm().memory()).isEqualTo(MIB.multiply(BigInteger.valueOf(512)));
        assertThat(service.get().send().vm().memory()).isEqualTo(MIB.multiply(BigInteger.valueOf(256)));
        service.stop().send();
        TestEngine.eventually(
                "the machine to be down", () -> service.get().send().vm().status() == VmStatus.DOWN);
        TestEngine.eventually(
                "the later settings to hold",
                () -> service.get().send().vm().memory().equals(MIB.multiply(BigInteger.valueOf(512))));
        assertThat(service.get().send().vm().nextRunConfigurationExists()).isNotEqualTo(true);
    }

    @Test
    void machinesAreSearchedPagedAndFollowed() {
        for (int i = 0; i < 5; i++) machine("sdk-many-" + i);
        var vms = system.vmsService();
        assertThat(vms.list()
                        .search("name=sdk-many-* sortby name desc")
                        .max(2)
                        .send()
                        .vms())
                .extracting(found -> found.name())
                .containsExactly("sdk-many-4", "sdk-many-3");
        assertThat(vms.list()
                        .search("name=\"sdk-many-1\"")
                        .caseSensitive(true)
                        .send()
                        .vms())
                .hasSize(1);
        assertThat(vms.list()
                        .search("name=SDK-MANY-1")
                        .caseSensitive(true)
                        .send()
                        .vms())
                .isEmpty();
        assertThat(vms.list()
                        .search("name=sdk-many-1 and status=down and cluster=Default")
                        .send()
                        .vms())
                .hasSize(1);
        assertThat(vms.list()
                        .search("name=sdk-many-1")
                        .follow("cluster,nics")
                        .send()
                        .vms()
                        .getFirst()
                        .cluster()
                        .name())
                .isEqualTo("Default");
        assertThatThrownBy(() -> vms.list().search("name=(").send()).hasMessageContaining("400");
    }

    @Test
    void templatesAreRead() {
        var templates = system.templatesService().list().send().templates();
        var blank = templates.stream()
                .filter(t -> t.name().equals("Blank"))
                .findFirst()
                .orElseThrow();
        var service = system.templatesService().templateService(blank.id());
        assertThat(service.get().send().template().name()).isEqualTo("Blank");
        assertThat(service.nicsService().list().send().nics()).isEmpty();
        assertThat(service.diskAttachmentsService().list().send().attachments()).isEmpty();
        assertThat(service.watchdogsService().list().send().watchdogs()).isEmpty();
        assertThat(service.cdromsService().list().send().cdroms()).isNotNull();
        assertThat(service.graphicsConsolesService().list().send().consoles()).isNotNull();
    }

    @Test
    void instanceTypesAreAddedChangedAndRemoved() {
        String id = system.instanceTypesService()
                .add()
                .instanceType(instanceType()
                        .name("sdk-type")
                        .memory(MIB.multiply(BigInteger.valueOf(768)))
                        .cpu(cpu().topology(cpuTopology().sockets(1).cores(2).threads(1))))
                .send()
                .instanceType()
                .id();
        var service = system.instanceTypesService().instanceTypeService(id);
        assertThat(service.get().send().instanceType().memory()).isEqualTo(MIB.multiply(BigInteger.valueOf(768)));
        service.update().instanceType(instanceType().description("d")).send();
        assertThat(service.get().send().instanceType().description()).isEqualTo("d");
        service.nicsService()
                .add()
                .nic(nic().name("nic1").interface_(NicInterface.VIRTIO))
                .send();
        assertThat(service.nicsService().list().send().nics()).hasSize(1);
        service.remove().send();
        assertThat(system.instanceTypesService().list().send().instanceType()).noneMatch(t -> t.id().equals(id));
    }

    @Test
    void poolsAreDefined() {
        String id = system.vmPoolsService()
                .add()
                .pool(vmPool().name("sdk-pool")
                        .size(2)
                        .cluster(cluster().name("Default"))
                        .template(template().name("Blank")))
                .send()
                .pool()
                .id();
        var service = system.vmPoolsService().poolService(id);
        assertThat(service.get().send().pool().sizeAsInteger()).isEqualTo(2);
        assertThat(system.vmsService().list().search("pool=sdk-pool").send().vms())
                .hasSize(2);
        service.update().pool(vmPool().description("d").prestartedVms(1)).send();
        assertThat(service.get().send().pool().prestartedVmsAsInteger()).isEqualTo(1);
    }

    @Test
    void operatingSystemsAndIconsAreListed() {
        var systems = system.operatingSystemsService().list().send().operatingSystem();
        assertThat(systems).extracting(os -> os.name()).contains("other", "other_linux", "windows_2022", "rhel_9x64");
        var icons = system.iconsService().list().send().icons();
        assertThat(icons).isNotEmpty();
        assertThat(system.iconsService()
                        .iconService(icons.getFirst().id())
                        .get()
                        .send()
                        .icon()
                        .mediaType())
                .startsWith("image/");
    }
}
