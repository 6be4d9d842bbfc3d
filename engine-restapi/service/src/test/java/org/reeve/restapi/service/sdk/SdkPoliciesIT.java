package org.reeve.restapi.service.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovirt.engine.sdk4.builders.Builders.affinityGroup;
import static org.ovirt.engine.sdk4.builders.Builders.affinityLabel;
import static org.ovirt.engine.sdk4.builders.Builders.affinityRule;
import static org.ovirt.engine.sdk4.builders.Builders.agent;
import static org.ovirt.engine.sdk4.builders.Builders.cluster;
import static org.ovirt.engine.sdk4.builders.Builders.dataCenter;
import static org.ovirt.engine.sdk4.builders.Builders.disk;
import static org.ovirt.engine.sdk4.builders.Builders.diskAttachment;
import static org.ovirt.engine.sdk4.builders.Builders.diskProfile;
import static org.ovirt.engine.sdk4.builders.Builders.filter;
import static org.ovirt.engine.sdk4.builders.Builders.host;
import static org.ovirt.engine.sdk4.builders.Builders.hostStorage;
import static org.ovirt.engine.sdk4.builders.Builders.schedulingPolicy;
import static org.ovirt.engine.sdk4.builders.Builders.schedulingPolicyUnit;
import static org.ovirt.engine.sdk4.builders.Builders.storageConnection;
import static org.ovirt.engine.sdk4.builders.Builders.storageDomain;
import static org.ovirt.engine.sdk4.builders.Builders.template;
import static org.ovirt.engine.sdk4.builders.Builders.vm;
import static org.ovirt.engine.sdk4.builders.Builders.weight;

import java.math.BigInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovirt.engine.sdk4.services.HostService;
import org.ovirt.engine.sdk4.services.SystemService;
import org.ovirt.engine.sdk4.types.DiskFormat;
import org.ovirt.engine.sdk4.types.DiskInterface;
import org.ovirt.engine.sdk4.types.DiskStatus;
import org.ovirt.engine.sdk4.types.HostStatus;
import org.ovirt.engine.sdk4.types.NfsVersion;
import org.ovirt.engine.sdk4.types.PolicyUnitType;
import org.ovirt.engine.sdk4.types.StorageDomainType;
import org.ovirt.engine.sdk4.types.StorageType;
import org.reeve.backend.testing.TestEngine;

/** Hosts, storage and the policies about them, written and read back by the published Java client. */
class SdkPoliciesIT {

    private static SdkApi api;
    private static SystemService system;
    private static String domain;

    @BeforeAll
    static void start() {
        api = new SdkApi();
        system = api.system();
        domain = system.storageDomainsService()
                .add()
                .storageDomain(storageDomain()
                        .name("sdk-local")
                        .type(StorageDomainType.DATA)
                        .host(host().name("h1"))
                        .storage(hostStorage().type(StorageType.LOCALFS).path("/data")))
                .send()
                .storageDomain()
                .id();
        system.dataCentersService()
                .dataCenterService(api.dataCenter().id())
                .storageDomainsService()
                .add()
                .storageDomain(storageDomain().id(domain))
                .send();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static HostService theHost() {
        return system.hostsService().hostService(SdkApi.HOST.toString());
    }

    private static String machine(String name) {
        return system.vmsService()
                .add()
                .vm(vm().name(name)
                        .cluster(cluster().name("Default"))
                        .template(template().name("Blank")))
                .send()
                .vm()
                .id();
    }

    @Test
    void affinityGroupsHoldMachinesAndHosts() {
        var groups = system.clustersService().clusterService(api.cluster().id()).affinityGroupsService();
        String id = groups.add()
                .group(affinityGroup()
                        .name("sdk-group")
                        .vmsRule(affinityRule().enabled(true).positive(true).enforcing(true))
                        .hostsRule(affinityRule().enabled(true).positive(true).enforcing(false)))
                .send()
                .group()
                .id();
        var service = groups.groupService(id);
        String machine = machine("sdk-affine");
        service.vmsService().add().vm(vm().id(machine)).send();
        service.hostsService().add().host(host().id(SdkApi.HOST.toString())).send();
        assertThat(service.vmsService().list().send().vms()).singleElement().satisfies(v -> assertThat(v.id())
                .isEqualTo(machine));
        assertThat(service.hostsService().list().send().hosts()).hasSize(1);
        assertThat(service.get().send().group().vmsRule().enforcing()).isTrue();
        service.update().group(affinityGroup().description("d")).send();
        assertThat(service.get().send().group().description()).isEqualTo("d");
        service.vmsService().vmService(machine).remove().send();
        assertThat(service.vmsService().list().send().vms()).isEmpty();
        service.remove().send();
        assertThat(groups.list().send().groups()).noneMatch(g -> g.id().equals(id));
    }

    @Test
    void affinityLabelsJoinMachinesAndHosts() {
        var labels = system.affinityLabelsService();
        String id = labels.add()
                .label(affinityLabel().name("sdk-label"))
                .send()
                .label()
                .id();
        String machine = machine("sdk-labelled");
        system.vmsService()
                .vmService(machine)
                .affinityLabelsService()
                .add()
                .label(affinityLabel().id(id))
                .send();
        labels.labelService(id)
                .hostsService()
                .add()
                .host(host().id(SdkApi.HOST.toString()))
                .send();
        assertThat(labels.labelService(id).vmsService().list().send().vms())
                .singleElement()
                .satisfies(v -> assertThat(v.id()).isEqualTo(machine));
        assertThat(theHost().affinityLabelsService().list().send().label()).hasSize(1);
        labels.labelService(id)
                .update()
                .label(affinityLabel().name("sdk-label-2"))
                .send();
        assertThat(labels.labelService(id).get().send().label().name()).isEqualTo("sdk-label-2");
        system.vmsService()
                .vmService(machine)
                .affinityLabelsService()
                .labelService(id)
                .remove()
                .send();
        assertThat(labels.labelService(id).vmsService().list().send().vms()).isEmpty();
    }

    @Test
    void schedulingPoliciesAreComposed() {
        var units = system.schedulingPolicyUnitsService().list().send().units();
        var policies = system.schedulingPoliciesService();
        String id = policies.add()
                .policy(schedulingPolicy().name("sdk-policy").description("d"))
                .send()
                .policy()
                .id();
        var service = policies.policyService(id);
        String memory = units.stream()
                .filter(u -> u.name().equals("Memory") && u.type() == PolicyUnitType.FILTER)
                .findFirst()
                .orElseThrow()
                .id();
        String spread = units.stream()
                .filter(u -> u.type() == PolicyUnitType.WEIGHT)
                .findFirst()
                .orElseThrow()
                .id();
        service.filtersService()
                .add()
                .filter(filter().schedulingPolicyUnit(schedulingPolicyUnit().id(memory))
                        .position(0))
                .send();
        service.weightsService()
                .add()
                .weight(weight().schedulingPolicyUnit(schedulingPolicyUnit().id(spread))
                        .factor(3))
                .send();
        assertThat(service.filtersService().list().send().filters())
                .anyMatch(f -> f.schedulingPolicyUnit().id().equals(memory));
        assertThat(service.weightsService().list().send().weights()).anyMatch(w -> w.factorAsInteger() == 3);
        assertThat(service.balancesService().list().send().balances()).isNotNull();
        service.update().policy(schedulingPolicy().description("e")).send();
        assertThat(service.get().send().policy().description()).isEqualTo("e");
        service.remove().send();
        assertThat(policies.list().send().policies()).noneMatch(p -> p.id().equals(id));
    }

    @Test
    void builtInPoliciesAreThereAndStay() {
        var policies = system.schedulingPoliciesService().list().send().policies();
        assertThat(policies)
                .extracting(p -> p.name())
                .contains("none", "evenly_distributed", "power_saving", "vm_evenly_distributed", "cluster_maintenance");
        var none = policies.stream()
                .filter(p -> p.name().equals("none"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> system.schedulingPoliciesService()
                        .policyService(none.id())
                        .remove()
                        .send())
                .hasMessageContaining("40");
    }

    @Test
    void aClusterTakesAPolicy() {
        var even = system.schedulingPoliciesService().list().send().policies().stream()
                .filter(p -> p.name().equals("evenly_distributed"))
                .findFirst()
                .orElseThrow();
        var service = system.clustersService().clusterService(api.cluster().id());
        service.update()
                .cluster(cluster().schedulingPolicy(schedulingPolicy().id(even.id())))
                .send();
        assertThat(service.get().send().cluster().schedulingPolicy().id()).isEqualTo(even.id());
    }

    @Test
    void theHostTellsWhatItIs() {
        var read = theHost().get().allContent(true).send().host();
        assertThat(read.status()).isEqualTo(HostStatus.UP);
        assertThat(read.memory()).isPositive();
        assertThat(read.cpu().topology().sockets()).isNotNull();
        assertThat(read.version().fullVersion()).isNotBlank();
        theHost().update().host(host().comment("c").name("h1")).send();
        assertThat(theHost().get().send().host().comment()).isEqualTo("c");
    }

    @Test
    void whatTheHostIsMadeOfIsListed() {
        assertThat(theHost().nicsService().list().send().nics()).isNotNull();
        assertThat(theHost().numaNodesService().list().send().nodes()).isNotNull();
        assertThat(theHost().devicesService().list().send().devices()).isNotNull();
        assertThat(theHost().hooksService().list().send().hooks()).isNotNull();
        assertThat(theHost().storageService().list().send().storages()).isNotNull();
        assertThat(theHost().networkAttachmentsService().list().send().attachments())
                .isNotNull();
        assertThat(theHost().unmanagedNetworksService().list().send().networks())
                .isNotNull();
        assertThat(theHost().statisticsService().list().send().statistics()).isNotNull();
    }

    @Test
    void fenceAgentsAreAddedChangedAndRemoved() {
        var agents = theHost().fenceAgentsService();
        String id = agents.add()
                .agent(agent().type("ipmilan")
                        .address("192.0.2.9")
                        .username("u")
                        .password("secret")
                        .order(1)
                        .encryptOptions(false))
                .send()
                .agent()
                .id();
        var service = agents.agentService(id);
        assertThat(service.get().send().agent().password()).isNull();
        service.update().agent(agent().address("192.0.2.10")).send();
        assertThat(service.get().send().agent().address()).isEqualTo("192.0.2.10");
        service.remove().send();
        assertThat(agents.list().send().agents()).isEmpty();
    }

    @Test
    void storageConnectionsAreAddedChangedAndRemoved() {
        var connections = system.storageConnectionsService();
        String id = connections
                .add()
                .connection(storageConnection()
                        .type(StorageType.NFS)
                        .address("nfs.example.org")
                        .path("/export/a")
                        .nfsVersion(NfsVersion.V4_1))
                .send()
                .connection()
                .id();
        var service = connections.storageConnectionService(id);
        service.update()
                .connection(storageConnection().type(StorageType.NFS).path("/export/b"))
                .send();
        var read = service.get().send().conection();
        assertThat(read.path()).isEqualTo("/export/b");
        assertThat(read.nfsVersion()).isEqualTo(NfsVersion.V4_1);
        service.remove().send();
        assertThat(connections.list().send().connections()).noneMatch(c -> c.id().equals(id));
    }

    @Test
    void theDomainIsReadAndChanged() {
        var service = system.storageDomainsService().storageDomainService(domain);
        service.update()
                .storageDomain(storageDomain().comment("c").warningLowSpaceIndicator(15))
                .send();
        var read = service.get().send().storageDomain();
        assertThat(read.comment()).isEqualTo("c");
        assertThat(read.warningLowSpaceIndicatorAsInteger()).isEqualTo(15);
        assertThat(read.available()).isPositive();
        assertThat(service.storageConnectionsService().list().send().connections())
                .hasSize(1);
        assertThat(service.filesService().list().send().file()).isNotNull();
        assertThat(service.imagesService().list().send().images()).isNotNull();
        assertThat(service.templatesService().list().send().templates()).isNotNull();
        assertThat(service.vmsService().list().send().vm()).isNotNull();
    }

    @Test
    void diskProfilesAreAddedAndRemoved() {
        String id = system.diskProfilesService()
                .add()
                .profile(diskProfile()
                        .name("sdk-disks")
                        .storageDomain(storageDomain().id(domain)))
                .send()
                .profile()
                .id();
        var service = system.diskProfilesService().diskProfileService(id);
        service.update().profile(diskProfile().description("d")).send();
        assertThat(service.get().send().profile().description()).isEqualTo("d");
        assertThat(system.storageDomainsService()
                        .storageDomainService(domain)
                        .diskProfilesService()
                        .list()
                        .send()
                        .profiles())
                .anyMatch(p -> p.id().equals(id));
        service.remove().send();
        assertThatThrownBy(() -> service.get().send()).hasMessageContaining("404");
    }

    @Test
    void disksAreAddedChangedAttachedAndRemoved() {
        String id = system.disksService()
                .add()
                .disk(disk().name("sdk-disk")
                        .format(DiskFormat.COW)
                        .sparse(true)
                        .provisionedSize(BigInteger.valueOf(1 << 30))
                        .storageDomains(storageDomain().id(domain)))
                .send()
                .disk()
                .id();
        var service = system.disksService().diskService(id);
        TestEngine.eventually("the disk", () -> service.get().send().disk().status() == DiskStatus.OK);
        service.update().disk(disk().description("d").wipeAfterDelete(true)).send();
        assertThat(service.get().send().disk().description()).isEqualTo("d");
        assertThat(service.get().send().disk().wipeAfterDelete()).isTrue();
        var attachments =
                system.vmsService().vmService(machine("sdk-with-disk")).diskAttachmentsService();
        attachments
                .add()
                .attachment(diskAttachment()
                        .disk(disk().id(id))
                        .interface_(DiskInterface.VIRTIO)
                        .bootable(true)
                        .active(true))
                .send();
        assertThat(attachments.attachmentService(id).get().send().attachment().bootable())
                .isTrue();
        attachments
                .attachmentService(id)
                .update()
                .diskAttachment(diskAttachment().bootable(false))
                .send();
        assertThat(attachments.attachmentService(id).get().send().attachment().bootable())
                .isFalse();
        attachments.attachmentService(id).remove().detachOnly(true).send();
        assertThat(system.storageDomainsService()
                        .storageDomainService(domain)
                        .disksService()
                        .list()
                        .send()
                        .disks())
                .anyMatch(d -> d.id().equals(id));
        service.remove().send();
        TestEngine.eventually("the disk to go", () -> system.disksService()
                .list()
                .search("alias=sdk-disk")
                .send()
                .disks()
                .isEmpty());
    }

    @Test
    void transfersAndSnapshotsOfDisksAreListed() {
        assertThat(system.imageTransfersService().list().send().imageTransfer()).isEmpty();
        assertThat(system.storageDomainsService()
                        .storageDomainService(domain)
                        .diskSnapshotsService()
                        .list()
                        .send()
                        .snapshots())
                .isNotNull();
        assertThat(system.dataCentersService()
                        .dataCenterService(api.dataCenter().id())
                        .storageDomainsService()
                        .list()
                        .send()
                        .storageDomains())
                .hasSize(1);
    }

    @Test
    void hostsAreFoundByWhatTheyRun() {
        assertThat(system.hostsService()
                        .list()
                        .search("status=up and datacenter=Default")
                        .send()
                        .hosts())
                .hasSize(1);
        assertThat(system.storageDomainsService()
                        .list()
                        .search("name=sdk-local")
                        .send()
                        .storageDomains())
                .hasSize(1);
        assertThat(system.clustersService()
                        .list()
                        .search("datacenter.name=Default")
                        .send()
                        .clusters())
                .isNotEmpty();
        assertThat(system.dataCentersService().list().search("status=up").send().dataCenters())
                .extracting(d -> dataCenter().name(d.name()))
                .isNotEmpty();
    }
}
