package org.reeve.restapi.service.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovirt.engine.sdk4.builders.Builders.cluster;
import static org.ovirt.engine.sdk4.builders.Builders.cpu;
import static org.ovirt.engine.sdk4.builders.Builders.cpuProfile;
import static org.ovirt.engine.sdk4.builders.Builders.dataCenter;
import static org.ovirt.engine.sdk4.builders.Builders.errorHandling;
import static org.ovirt.engine.sdk4.builders.Builders.iscsiBond;
import static org.ovirt.engine.sdk4.builders.Builders.macPool;
import static org.ovirt.engine.sdk4.builders.Builders.memoryOverCommit;
import static org.ovirt.engine.sdk4.builders.Builders.memoryPolicy;
import static org.ovirt.engine.sdk4.builders.Builders.network;
import static org.ovirt.engine.sdk4.builders.Builders.networkFilter;
import static org.ovirt.engine.sdk4.builders.Builders.networkLabel;
import static org.ovirt.engine.sdk4.builders.Builders.qos;
import static org.ovirt.engine.sdk4.builders.Builders.quota;
import static org.ovirt.engine.sdk4.builders.Builders.quotaClusterLimit;
import static org.ovirt.engine.sdk4.builders.Builders.quotaStorageLimit;
import static org.ovirt.engine.sdk4.builders.Builders.range;
import static org.ovirt.engine.sdk4.builders.Builders.vlan;
import static org.ovirt.engine.sdk4.builders.Builders.vnicProfile;

import java.math.BigInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovirt.engine.sdk4.Error;
import org.ovirt.engine.sdk4.services.SystemService;
import org.ovirt.engine.sdk4.types.MigrateOnError;
import org.ovirt.engine.sdk4.types.NetworkUsage;
import org.ovirt.engine.sdk4.types.QosType;
import org.ovirt.engine.sdk4.types.QuotaModeType;

/** Data centers, clusters, networks and what they are governed by, written and read back by the published Java client. */
class SdkInventoryIT {

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

    private static String dataCenterNamed(String name) {
        return system.dataCentersService()
                .add()
                .dataCenter(dataCenter().name(name).local(false))
                .send()
                .dataCenter()
                .id();
    }

    private static String clusterNamed(String name, String dataCenter) {
        return system.clustersService()
                .add()
                .cluster(cluster()
                        .name(name)
                        .dataCenter(dataCenter().id(dataCenter))
                        .cpu(cpu().type("Intel Nehalem Family")))
                .send()
                .cluster()
                .id();
    }

    private static String networkNamed(String name) {
        return system.networksService()
                .add()
                .network(network().name(name).dataCenter(dataCenter().name("Default")))
                .send()
                .network()
                .id();
    }

    @Test
    void dataCentersAreAddedChangedAndRemoved() {
        String id = dataCenterNamed("sdk-dc");
        var service = system.dataCentersService().dataCenterService(id);
        service.update()
                .dataCenter(dataCenter()
                        .name("sdk-dc-2")
                        .description("second")
                        .comment("c")
                        .quotaMode(QuotaModeType.AUDIT))
                .send();
        var read = service.get().send().dataCenter();
        assertThat(read.name()).isEqualTo("sdk-dc-2");
        assertThat(read.description()).isEqualTo("second");
        assertThat(read.comment()).isEqualTo("c");
        assertThat(read.quotaMode()).isEqualTo(QuotaModeType.AUDIT);
        assertThat(read.local()).isFalse();
        service.remove().send();
        assertThat(system.dataCentersService()
                        .list()
                        .search("name=sdk-dc-2")
                        .send()
                        .dataCenters())
                .isEmpty();
    }

    @Test
    void twoDataCentersCannotShareAName() {
        dataCenterNamed("sdk-twice");
        assertThatThrownBy(() -> dataCenterNamed("sdk-twice"))
                .isInstanceOf(Error.class)
                .hasMessageContaining("409");
    }

    @Test
    void clustersKeepWhatTheyAreToldAboutMemoryAndErrors() {
        String id = clusterNamed("sdk-cluster", dataCenterNamed("sdk-cluster-dc"));
        var service = system.clustersService().clusterService(id);
        service.update()
                .cluster(cluster()
                        .description("of the client")
                        .ballooningEnabled(false)
                        .threadsAsCores(true)
                        .haReservation(true)
                        .errorHandling(errorHandling().onError(MigrateOnError.DO_NOT_MIGRATE))
                        .memoryPolicy(
                                memoryPolicy().overCommit(memoryOverCommit().percent(150))))
                .send();
        var read = service.get().send().cluster();
        assertThat(read.description()).isEqualTo("of the client");
        assertThat(read.ballooningEnabled()).isFalse();
        assertThat(read.threadsAsCores()).isTrue();
        assertThat(read.haReservation()).isTrue();
        assertThat(read.errorHandling().onError()).isEqualTo(MigrateOnError.DO_NOT_MIGRATE);
        assertThat(read.memoryPolicy().overCommit().percentAsInteger()).isEqualTo(150);
        service.remove().send();
        assertThatThrownBy(() -> service.get().send()).hasMessageContaining("404");
    }

    @Test
    void clustersOfADataCenterAreListedThere() {
        String dataCenter = dataCenterNamed("sdk-listed");
        String id = clusterNamed("sdk-listed", dataCenter);
        assertThat(system.dataCentersService()
                        .dataCenterService(dataCenter)
                        .clustersService()
                        .list()
                        .send()
                        .clusters())
                .singleElement()
                .satisfies(found -> assertThat(found.id()).isEqualTo(id));
    }

    @Test
    void clusterLevelsTellTheirProcessors() {
        var levels = system.clusterLevelsService().list().send().levels();
        assertThat(levels).isNotEmpty();
        var level = system.clusterLevelsService()
                .levelService(levels.getLast().id())
                .get()
                .send()
                .level();
        assertThat(level.cpuTypes()).isNotEmpty();
        assertThat(level.permits()).isNotEmpty();
    }

    @Test
    void enabledFeaturesOfAClusterAreAList() {
        assertThat(system.clustersService()
                        .clusterService(api.cluster().id())
                        .enabledFeaturesService()
                        .list()
                        .send()
                        .features())
                .isNotNull();
    }

    @Test
    void networksAreAddedChangedAndRemoved() {
        String id = networkNamed("sdk-net");
        var service = system.networksService().networkService(id);
        service.update()
                .network(
                        network().description("d").mtu(9000).vlan(vlan().id(31)).stp(true))
                .send();
        var read = service.get().send().network();
        assertThat(read.mtuAsInteger()).isEqualTo(9000);
        assertThat(read.vlan().idAsInteger()).isEqualTo(31);
        assertThat(read.stp()).isTrue();
        assertThat(read.usages()).contains(NetworkUsage.VM);
        service.remove().send();
        assertThat(system.networksService().list().search("name=sdk-net").send().networks())
                .isEmpty();
    }

    @Test
    void networksAreFoundInTheirDataCenter() {
        String id = networkNamed("sdk-in-dc");
        assertThat(system.dataCentersService()
                        .dataCenterService(api.dataCenter().id())
                        .networksService()
                        .list()
                        .send()
                        .networks())
                .anyMatch(found -> found.id().equals(id));
    }

    @Test
    void networksGoIntoAClusterAndOutOfIt() {
        String id = networkNamed("sdk-in-cluster");
        var networks =
                system.clustersService().clusterService(api.cluster().id()).networksService();
        networks.add().network(network().id(id).required(false)).send();
        var inside = networks.networkService(id);
        assertThat(inside.get().send().network().required()).isFalse();
        inside.update()
                .network(network().usages(NetworkUsage.VM, NetworkUsage.MIGRATION))
                .send();
        assertThat(inside.get().send().network().usages()).contains(NetworkUsage.MIGRATION);
        inside.remove().send();
        assertThat(networks.list().send().networks())
                .noneMatch(found -> found.id().equals(id));
    }

    @Test
    void networksCarryLabels() {
        var labels = system.networksService()
                .networkService(networkNamed("sdk-labelled"))
                .networkLabelsService();
        labels.add().label(networkLabel().id("fast")).send();
        assertThat(labels.list().send().labels()).singleElement().satisfies(l -> assertThat(l.id())
                .isEqualTo("fast"));
        labels.labelService("fast").remove().send();
        assertThat(labels.list().send().labels()).isEmpty();
    }

    @Test
    void vnicProfilesAreAddedChangedAndRemoved() {
        String net = networkNamed("sdk-profiled");
        String id = system.vnicProfilesService()
                .add()
                .profile(vnicProfile()
                        .name("sdk-profile")
                        .network(network().id(net))
                        .portMirroring(true))
                .send()
                .profile()
                .id();
        var filter = system.networkFiltersService().list().send().filters().stream()
                .filter(f -> f.name().equals("clean-traffic"))
                .findFirst()
                .orElseThrow();
        var service = system.vnicProfilesService().profileService(id);
        service.update()
                .profile(vnicProfile()
                        .portMirroring(false)
                        .networkFilter(networkFilter().id(filter.id())))
                .send();
        var read = service.get().send().profile();
        assertThat(read.portMirroring()).isFalse();
        assertThat(read.networkFilter().id()).isEqualTo(filter.id());
        assertThat(system.networksService()
                        .networkService(net)
                        .vnicProfilesService()
                        .list()
                        .send()
                        .profiles())
                .anyMatch(found -> found.id().equals(id));
        service.remove().send();
        assertThatThrownBy(() -> service.get().send()).hasMessageContaining("404");
    }

    @Test
    void networkFiltersAreRead() {
        var filters = system.networkFiltersService().list().send().filters();
        var one = system.networkFiltersService()
                .networkFilterService(filters.getFirst().id())
                .get()
                .send()
                .networkFilter();
        assertThat(one.name()).isEqualTo(filters.getFirst().name());
    }

    @Test
    void macPoolsAreAddedChangedAndRemoved() {
        String id = system.macPoolsService()
                .add()
                .pool(macPool()
                        .name("sdk-pool")
                        .allowDuplicates(true)
                        .ranges(range().from("02:00:00:00:00:00").to("02:00:00:00:00:ff")))
                .send()
                .pool()
                .id();
        var service = system.macPoolsService().macPoolService(id);
        service.update()
                .pool(macPool()
                        .description("d")
                        .ranges(range().from("02:00:00:00:01:00").to("02:00:00:00:01:ff")))
                .send();
        var read = service.get().send().pool();
        assertThat(read.description()).isEqualTo("d");
        assertThat(read.ranges()).singleElement().satisfies(r -> assertThat(r.from())
                .isEqualTo("02:00:00:00:01:00"));
        service.remove().send();
        assertThat(system.macPoolsService().list().send().pools())
                .noneMatch(found -> found.id().equals(id));
    }

    @Test
    void qosOfEveryKindIsKept() {
        var qoss = system.dataCentersService()
                .dataCenterService(api.dataCenter().id())
                .qossService();
        String storage = qoss.add()
                .qos(qos().name("sdk-storage").type(QosType.STORAGE).maxThroughput(100))
                .send()
                .qos()
                .id();
        String cpu = qoss.add()
                .qos(qos().name("sdk-cpu").type(QosType.CPU).cpuLimit(50))
                .send()
                .qos()
                .id();
        String net = qoss.add()
                .qos(qos().name("sdk-network")
                        .type(QosType.NETWORK)
                        .inboundAverage(10)
                        .inboundPeak(20)
                        .inboundBurst(30))
                .send()
                .qos()
                .id();
        assertThat(qoss.qosService(storage).get().send().qos().maxThroughputAsInteger())
                .isEqualTo(100);
        assertThat(qoss.qosService(cpu).get().send().qos().cpuLimitAsInteger()).isEqualTo(50);
        assertThat(qoss.qosService(net).get().send().qos().inboundPeakAsInteger())
                .isEqualTo(20);
        qoss.qosService(cpu).update().qos(qos().cpuLimit(60)).send();
        assertThat(qoss.qosService(cpu).get().send().qos().cpuLimitAsInteger()).isEqualTo(60);
        qoss.qosService(net).remove().send();
        assertThat(qoss.list().send().qoss()).noneMatch(found -> found.id().equals(net));
    }

    @Test
    void cpuProfilesFollowAQos() {
        var qoss = system.dataCentersService()
                .dataCenterService(api.dataCenter().id())
                .qossService();
        String qos = qoss.add()
                .qos(qos().name("sdk-for-profile").type(QosType.CPU).cpuLimit(10))
                .send()
                .qos()
                .id();
        String id = system.cpuProfilesService()
                .add()
                .profile(cpuProfile()
                        .name("sdk-cpu")
                        .cluster(cluster().id(api.cluster().id()))
                        .qos(qos().id(qos)))
                .send()
                .profile()
                .id();
        var service = system.cpuProfilesService().profileService(id);
        assertThat(service.get().send().profile().qos().id()).isEqualTo(qos);
        assertThat(system.clustersService()
                        .clusterService(api.cluster().id())
                        .cpuProfilesService()
                        .list()
                        .send()
                        .profiles())
                .anyMatch(found -> found.id().equals(id));
        service.update().profile(cpuProfile().description("slow")).send();
        assertThat(service.get().send().profile().description()).isEqualTo("slow");
        service.remove().send();
        assertThatThrownBy(() -> service.get().send()).hasMessageContaining("404");
    }

    @Test
    void quotasLimitClustersAndStorage() {
        var quotas = system.dataCentersService()
                .dataCenterService(api.dataCenter().id())
                .quotasService();
        String id = quotas.add()
                .quota(quota().name("sdk-quota").clusterHardLimitPct(30).storageSoftLimitPct(70))
                .send()
                .quota()
                .id();
        var service = quotas.quotaService(id);
        service.quotaClusterLimitsService()
                .add()
                .limit(quotaClusterLimit().vcpuLimit(16).memoryLimit(64.0))
                .send();
        service.quotaStorageLimitsService()
                .add()
                .limit(quotaStorageLimit().limit(100))
                .send();
        assertThat(service.quotaClusterLimitsService().list().send().limits())
                .singleElement()
                .satisfies(limit -> {
                    assertThat(limit.vcpuLimitAsInteger()).isEqualTo(16);
                    assertThat(limit.memoryLimit().doubleValue()).isEqualTo(64.0);
                });
        assertThat(service.quotaStorageLimitsService().list().send().limits())
                .singleElement()
                .satisfies(limit -> assertThat(limit.limit()).isEqualTo(BigInteger.valueOf(100)));
        assertThat(service.get().send().quota().clusterHardLimitPctAsInteger()).isEqualTo(30);
        service.update().quota(quota().description("d")).send();
        assertThat(service.get().send().quota().description()).isEqualTo("d");
        service.remove().send();
        assertThat(quotas.list().send().quotas()).noneMatch(found -> found.id().equals(id));
    }

    @Test
    void iscsiBondsAreDefined() {
        String dataCenter = dataCenterNamed("sdk-bonds");
        String net = system.networksService()
                .add()
                .network(network().name("sdk-iscsi").dataCenter(dataCenter().id(dataCenter)))
                .send()
                .network()
                .id();
        var bonds = system.dataCentersService().dataCenterService(dataCenter).iscsiBondsService();
        String id = bonds.add()
                .bond(iscsiBond().name("sdk-bond").networks(network().id(net)))
                .send()
                .bond()
                .id();
        assertThat(bonds.iscsiBondService(id).get().send().bond().name()).isEqualTo("sdk-bond");
        bonds.iscsiBondService(id).remove().send();
        assertThat(bonds.list().send().bonds()).isEmpty();
    }
}
