package org.reeve.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovirt.engine.sdk4.ConnectionBuilder.connection;
import static org.ovirt.engine.sdk4.builders.Builders.cluster;
import static org.ovirt.engine.sdk4.builders.Builders.cpu;
import static org.ovirt.engine.sdk4.builders.Builders.cpuTopology;
import static org.ovirt.engine.sdk4.builders.Builders.dataCenter;
import static org.ovirt.engine.sdk4.builders.Builders.disk;
import static org.ovirt.engine.sdk4.builders.Builders.diskAttachment;
import static org.ovirt.engine.sdk4.builders.Builders.display;
import static org.ovirt.engine.sdk4.builders.Builders.host;
import static org.ovirt.engine.sdk4.builders.Builders.hostStorage;
import static org.ovirt.engine.sdk4.builders.Builders.nic;
import static org.ovirt.engine.sdk4.builders.Builders.operatingSystem;
import static org.ovirt.engine.sdk4.builders.Builders.storageDomain;
import static org.ovirt.engine.sdk4.builders.Builders.template;
import static org.ovirt.engine.sdk4.builders.Builders.vm;
import static org.ovirt.engine.sdk4.builders.Builders.vnicProfile;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovirt.engine.sdk4.Connection;
import org.ovirt.engine.sdk4.services.SystemService;
import org.ovirt.engine.sdk4.services.VmService;
import org.ovirt.engine.sdk4.types.Architecture;
import org.ovirt.engine.sdk4.types.Cluster;
import org.ovirt.engine.sdk4.types.DataCenter;
import org.ovirt.engine.sdk4.types.DiskFormat;
import org.ovirt.engine.sdk4.types.DiskInterface;
import org.ovirt.engine.sdk4.types.DiskStatus;
import org.ovirt.engine.sdk4.types.DisplayType;
import org.ovirt.engine.sdk4.types.Host;
import org.ovirt.engine.sdk4.types.HostStatus;
import org.ovirt.engine.sdk4.types.NicInterface;
import org.ovirt.engine.sdk4.types.StorageDomain;
import org.ovirt.engine.sdk4.types.StorageDomainStatus;
import org.ovirt.engine.sdk4.types.StorageDomainType;
import org.ovirt.engine.sdk4.types.StorageType;
import org.ovirt.engine.sdk4.types.Vm;
import org.ovirt.engine.sdk4.types.VmStatus;

/** The published Java SDK, unmodified, takes a machine from nothing to nothing. */
class JavaSdkLab {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final BigInteger MEBIBYTE = BigInteger.ONE.shiftLeft(20);
    private static final String NAME = "sdk";

    private final Installation installation = Installation.running();
    private SecondHost secondHost;
    private Connection connection;
    private SystemService system;

    @BeforeEach
    void connect() {
        secondHost = SecondHost.start(installation);
        connection = connection()
                .url(installation.api())
                .user(installation.user())
                .password(installation.password())
                .trustStoreFile(TrustStore.of(installation.ca()).toString())
                .trustStorePassword(TrustStore.PASSWORD)
                .build();
        system = connection.systemService();
    }

    @AfterEach
    void disconnect() throws Exception {
        connection.close();
        secondHost.close();
    }

    @Test
    void takesAMachineFromNothingToNothing() throws Exception {
        assertThat(system.get().send().api().productInfo().version().major()).isEqualTo(4);
        DataCenter dataCenter = addDataCenter();
        Cluster cluster = addCluster(dataCenter);
        Host host = addHost(cluster);
        StorageDomain storage = addStorage(dataCenter, host);
        Vm vm = addVm(cluster, storage);
        VmService machine = system.vmsService().vmService(vm.id());

        machine.start().send();
        untilVmIs(machine, VmStatus.UP);
        Domain domain = new Domain(vm.id());
        assertThat(domain.process().isAlive()).isTrue();
        assertThat(domain.memoryKib()).isEqualTo(256 * 1024);
        assertThat(domain.vcpus()).isEqualTo(2);
        assertThat(domain.diskFiles()).hasSize(1);
        assertThat(machine.get().send().vm().host().id()).isEqualTo(host.id());

        Wait.until("statistics of the machine", LIMIT, () -> hasStatistic(machine, "memory.installed"));
        Wait.until(
                "statistics of the host",
                LIMIT,
                () ->
                        system
                                .hostsService()
                                .hostService(host.id())
                                .statisticsService()
                                .list()
                                .send()
                                .statistics()
                                .stream()
                                .anyMatch(statistic -> statistic.name().equals("memory.total")
                                        && statistic.values().getFirst().datum().signum() > 0));
        String console = machine.graphicsConsolesService()
                .list()
                .send()
                .consoles()
                .getFirst()
                .id();
        assertThat(machine.graphicsConsolesService()
                        .consoleService(console)
                        .ticket()
                        .send()
                        .ticket()
                        .value())
                .isNotBlank();

        new Vms(installation, new Rest(installation)).untilGuestIsUp(vm.id());
        machine.shutdown().send();
        untilVmIs(machine, VmStatus.DOWN);
        Wait.until("the domain to go", LIMIT, () -> !Domain.exists(vm.id()));
        List<Path> volumes = files(secondHost.storagePath(), "images");
        assertThat(volumes).isNotEmpty();
        machine.remove().send();
        Wait.until("the volume files to go", LIMIT, () -> files(secondHost.storagePath(), "images")
                .isEmpty());
        assertThat(rows("vm", vm.id())).isZero();
        removeAll(dataCenter, cluster, host, storage);
    }

    private DataCenter addDataCenter() {
        return system.dataCentersService()
                .add()
                .dataCenter(dataCenter().name(NAME).local(true))
                .send()
                .dataCenter();
    }

    private Cluster addCluster(DataCenter dataCenter) {
        return system.clustersService()
                .add()
                .cluster(cluster()
                        .name(NAME)
                        .dataCenter(dataCenter().id(dataCenter.id()))
                        .cpu(cpu().architecture(Architecture.X86_64).type("qemu64")))
                .send()
                .cluster();
    }

    private Host addHost(Cluster cluster) {
        Host host = system.hostsService()
                .add()
                .host(host().name(NAME)
                        .address("127.0.0.1")
                        .port(secondHost.port())
                        .rootPassword("not used: the agent is there")
                        .cluster(cluster().id(cluster.id())))
                .send()
                .host();
        Wait.untilIs(HostStatus.UP, LIMIT, () -> system.hostsService()
                .hostService(host.id())
                .get()
                .send()
                .host()
                .status());
        return host;
    }

    private StorageDomain addStorage(DataCenter dataCenter, Host host) {
        StorageDomain storage = system.storageDomainsService()
                .add()
                .storageDomain(storageDomain()
                        .name(NAME)
                        .type(StorageDomainType.DATA)
                        .host(host().id(host.id()))
                        .storage(hostStorage()
                                .type(StorageType.LOCALFS)
                                .path(secondHost.storagePath().toString())))
                .send()
                .storageDomain();
        var attached =
                system.dataCentersService().dataCenterService(dataCenter.id()).storageDomainsService();
        attached.add().storageDomain(storageDomain().id(storage.id())).send();
        Wait.untilIs(StorageDomainStatus.ACTIVE, LIMIT, () -> attached.storageDomainService(storage.id())
                .get()
                .send()
                .storageDomain()
                .status());
        return storage;
    }

    private Vm addVm(Cluster cluster, StorageDomain storage) {
        Vm vm = system.vmsService()
                .add()
                .vm(vm().name(NAME)
                        .cluster(cluster().id(cluster.id()))
                        .template(template().name("Blank"))
                        .memory(MEBIBYTE.multiply(BigInteger.valueOf(256)))
                        .cpu(cpu().topology(cpuTopology().sockets(2).cores(1).threads(1)))
                        .display(display().type(DisplayType.VNC))
                        .os(operatingSystem()
                                .kernel(installation
                                        .home()
                                        .resolve("guest/vmlinuz")
                                        .toString())
                                .initrd(installation
                                        .home()
                                        .resolve("guest/initrd.img")
                                        .toString())
                                .cmdline("console=tty0 console=ttyS0 panic=5 quiet")))
                .send()
                .vm();
        var machine = system.vmsService().vmService(vm.id());
        var attachment = machine.diskAttachmentsService()
                .add()
                .attachment(diskAttachment()
                        .interface_(DiskInterface.VIRTIO)
                        .active(true)
                        .bootable(true)
                        .disk(disk().name(NAME + "-disk")
                                .format(DiskFormat.COW)
                                .sparse(true)
                                .provisionedSize(MEBIBYTE.multiply(BigInteger.valueOf(128)))
                                .storageDomains(storageDomain().id(storage.id()))))
                .send()
                .attachment();
        Wait.untilIs(DiskStatus.OK, LIMIT, () -> system.disksService()
                .diskService(attachment.disk().id())
                .get()
                .send()
                .disk()
                .status());
        machine.nicsService()
                .add()
                .nic(nic().name("nic1")
                        .interface_(NicInterface.VIRTIO)
                        .vnicProfile(vnicProfile().id(managementProfile(cluster))))
                .send();
        return vm;
    }

    private String managementProfile(Cluster cluster) {
        String network =
                system
                        .clustersService()
                        .clusterService(cluster.id())
                        .networksService()
                        .list()
                        .send()
                        .networks()
                        .stream()
                        .filter(each -> each.name().equals("ovirtmgmt"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        return system.vnicProfilesService().list().send().profiles().stream()
                .filter(profile -> profile.network().id().equals(network))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void removeAll(DataCenter dataCenter, Cluster cluster, Host host, StorageDomain storage) {
        var attached = system.dataCentersService()
                .dataCenterService(dataCenter.id())
                .storageDomainsService()
                .storageDomainService(storage.id());
        attached.deactivate().send();
        Wait.untilIs(
                StorageDomainStatus.MAINTENANCE,
                LIMIT,
                () -> attached.get().send().storageDomain().status());
        var hostService = system.hostsService().hostService(host.id());
        hostService.deactivate().send();
        Wait.untilIs(
                HostStatus.MAINTENANCE,
                LIMIT,
                () -> hostService.get().send().host().status());
        system.dataCentersService()
                .dataCenterService(dataCenter.id())
                .remove()
                .force(true)
                .send();
        hostService.remove().send();
        system.clustersService().clusterService(cluster.id()).remove().send();
        assertThat(rows("host", host.id())).isZero();
        assertThat(rows("cluster", cluster.id())).isZero();
        assertThat(rows("data_center", dataCenter.id())).isZero();
    }

    private static void untilVmIs(VmService machine, VmStatus status) {
        Wait.untilIs(status, LIMIT, () -> machine.get().send().vm().status());
    }

    private static boolean hasStatistic(VmService machine, String name) {
        return machine.statisticsService().list().send().statistics().stream()
                .anyMatch(statistic -> statistic.name().equals(name)
                        && statistic.values().getFirst().datum().signum() > 0);
    }

    /** Regular files below the folders of that name. */
    private static List<Path> files(Path tree, String below) {
        try (Stream<Path> all = Files.walk(tree)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> path.toString().contains("/" + below + "/"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long rows(String table, String id) {
        try (var database = DriverManager.getConnection(installation.databaseUrl());
                var query = database.prepareStatement("select count(*) from " + table + " where id = ?::uuid")) {
            query.setString(1, id);
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
