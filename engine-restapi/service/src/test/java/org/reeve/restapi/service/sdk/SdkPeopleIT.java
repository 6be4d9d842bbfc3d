package org.reeve.restapi.service.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovirt.engine.sdk4.builders.Builders.bookmark;
import static org.ovirt.engine.sdk4.builders.Builders.cluster;
import static org.ovirt.engine.sdk4.builders.Builders.event;
import static org.ovirt.engine.sdk4.builders.Builders.eventSubscription;
import static org.ovirt.engine.sdk4.builders.Builders.group;
import static org.ovirt.engine.sdk4.builders.Builders.job;
import static org.ovirt.engine.sdk4.builders.Builders.permission;
import static org.ovirt.engine.sdk4.builders.Builders.permit;
import static org.ovirt.engine.sdk4.builders.Builders.role;
import static org.ovirt.engine.sdk4.builders.Builders.sshPublicKey;
import static org.ovirt.engine.sdk4.builders.Builders.step;
import static org.ovirt.engine.sdk4.builders.Builders.tag;
import static org.ovirt.engine.sdk4.builders.Builders.template;
import static org.ovirt.engine.sdk4.builders.Builders.user;
import static org.ovirt.engine.sdk4.builders.Builders.userOption;
import static org.ovirt.engine.sdk4.builders.Builders.vm;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovirt.engine.sdk4.Error;
import org.ovirt.engine.sdk4.services.SystemService;
import org.ovirt.engine.sdk4.types.JobStatus;
import org.ovirt.engine.sdk4.types.LogSeverity;
import org.ovirt.engine.sdk4.types.NotifiableEvent;
import org.ovirt.engine.sdk4.types.NotificationMethod;
import org.ovirt.engine.sdk4.types.StepEnum;
import org.ovirt.engine.sdk4.types.StepStatus;
import org.ovirt.engine.sdk4.types.User;

/** People, roles, tags, events and jobs, written and read back by the published Java client. */
class SdkPeopleIT {

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

    private static User admin() {
        return system.usersService()
                .list()
                .search("usrname=admin@internal")
                .send()
                .users()
                .getFirst();
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
    void theRootTellsWhoAsks() {
        var root = system.get().send().api();
        assertThat(root.authenticatedUser().id()).isEqualTo(admin().id());
        assertThat(root.summary().hosts().activeAsInteger()).isEqualTo(1);
    }

    @Test
    void theInternalDomainIsSearched() {
        var domains = system.domainsService().list().send().domains();
        var domain = domains.stream()
                .filter(d -> d.name().startsWith("internal"))
                .findFirst()
                .orElseThrow();
        assertThat(system.domainsService()
                        .domainService(domain.id())
                        .usersService()
                        .list()
                        .send()
                        .users())
                .anyMatch(found -> found.userName().startsWith("admin"));
        assertThat(system.domainsService()
                        .domainService(domain.id())
                        .groupsService()
                        .list()
                        .send()
                        .groups())
                .isNotNull();
    }

    @Test
    void rolesAreAddedWithPermitsChangedAndRemoved() {
        String id = system.rolesService()
                .add()
                .role(role().name("sdk-role")
                        .description("d")
                        .administrative(false)
                        .permits(permit().id("1"), permit().id("3")))
                .send()
                .role()
                .id();
        var service = system.rolesService().roleService(id);
        assertThat(service.permitsService().list().send().permits())
                .extracting(p -> p.id())
                .contains("1", "3");
        service.permitsService().add().permit(permit().id("2")).send();
        assertThat(service.permitsService()
                        .permitService("2")
                        .get()
                        .send()
                        .permit()
                        .name())
                .isEqualTo("delete_vm");
        service.permitsService().permitService("2").remove().send();
        service.update().role(role().name("sdk-role-2")).send();
        assertThat(service.get().send().role().name()).isEqualTo("sdk-role-2");
        assertThat(service.get().send().role().mutable()).isTrue();
        service.remove().send();
        assertThatThrownBy(() -> service.get().send()).hasMessageContaining("404");
    }

    @Test
    void predefinedRolesStayAsTheyAre() {
        var roles = system.rolesService().list().send().roles();
        assertThat(roles).hasSizeGreaterThanOrEqualTo(37);
        var superUser = roles.stream()
                .filter(r -> r.name().equals("SuperUser"))
                .findFirst()
                .orElseThrow();
        assertThat(superUser.id()).isEqualTo("00000000-0000-0000-0000-000000000001");
        assertThat(superUser.mutable()).isFalse();
        assertThatThrownBy(() -> system.rolesService()
                        .roleService(superUser.id())
                        .remove()
                        .send())
                .isInstanceOf(Error.class);
    }

    @Test
    void permissionsAreGivenOnAMachineAndTakenBack() {
        var permissions =
                system.vmsService().vmService(machine("sdk-permitted")).permissionsService();
        String id = permissions
                .add()
                .permission(permission()
                        .role(role().name("UserRole"))
                        .group(group().id("eee00000-0000-0000-0000-123456789eee")))
                .send()
                .permission()
                .id();
        assertThat(permissions.list().send().permissions())
                .anyMatch(found -> found.id().equals(id));
        assertThat(system.permissionsService()
                        .permissionService(id)
                        .get()
                        .send()
                        .permission()
                        .role())
                .isNotNull();
        permissions.permissionService(id).remove().send();
        assertThat(permissions.list().send().permissions())
                .noneMatch(found -> found.id().equals(id));
    }

    @Test
    void usersKeepOptionsAndKeys() {
        var service = system.usersService().userService(admin().id());
        String option = service.optionsService()
                .add()
                .option(userOption().name("sdk-option").content("{\"a\":1}"))
                .send()
                .option()
                .id();
        assertThat(service.optionsService()
                        .optionService(option)
                        .get()
                        .send()
                        .option()
                        .content())
                .contains("a");
        service.optionsService().optionService(option).remove().send();
        String key = service.sshPublicKeysService()
                .add()
                .key(sshPublicKey()
                        .content(
                                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE2x4SBVoWXJ8eYrU3yQ9o0Jdr5sDqCqJ0L7b3lGqkQe sdk"))
                .send()
                .key()
                .id();
        assertThat(service.sshPublicKeysService()
                        .keyService(key)
                        .get()
                        .send()
                        .key()
                        .content())
                .startsWith("ssh-ed25519");
        service.sshPublicKeysService().keyService(key).remove().send();
        assertThat(service.sshPublicKeysService().list().send().keys()).isEmpty();
    }

    @Test
    void usersTellTheirRolesAndGroups() {
        var service = system.usersService().userService(admin().id());
        assertThat(service.rolesService().list().send().roles()).anyMatch(r -> "SuperUser".equals(r.name()));
        assertThat(service.groupsService().list().send().groups()).isNotNull();
        assertThat(service.permissionsService().list().send().permissions()).isNotEmpty();
    }

    @Test
    void groupsAreRead() {
        var groups = system.groupsService().list().send().groups();
        assertThat(groups).anyMatch(g -> g.name().equals("Everyone"));
        assertThat(system.groupsService()
                        .groupService(groups.getFirst().id())
                        .get()
                        .send()
                        .get()
                        .name())
                .isNotBlank();
    }

    @Test
    void usersSubscribeToEvents() {
        var subscriptions = system.usersService().userService(admin().id()).eventSubscriptionsService();
        subscriptions
                .add()
                .eventSubscription(eventSubscription()
                        .event(NotifiableEvent.VM_PAUSED)
                        .notificationMethod(NotificationMethod.SMTP)
                        .address("a@example.org"))
                .send();
        assertThat(subscriptions.list().send().eventSubscriptions())
                .singleElement()
                .satisfies(s -> assertThat(s.event()).isEqualTo(NotifiableEvent.VM_PAUSED));
        subscriptions.eventSubscriptionService("vm_paused").remove().send();
        assertThat(subscriptions.list().send().eventSubscriptions()).isEmpty();
    }

    @Test
    void tagsGrowATreeAndMove() {
        var tags = system.tagsService();
        String above = tags.add().tag(tag().name("sdk-above")).send().tag().id();
        String below = tags.add()
                .tag(tag().name("sdk-below").parent(tag().id(above)))
                .send()
                .tag()
                .id();
        assertThat(tags.tagService(below).get().send().tag().parent().id()).isEqualTo(above);
        tags.tagService(below).update().tag(tag().description("d")).send();
        assertThat(tags.tagService(below).get().send().tag().description()).isEqualTo("d");
        tags.tagService(below).remove().send();
        tags.tagService(above).remove().send();
        assertThat(tags.list().send().tags()).extracting(found -> found.id()).doesNotContain(above, below);
    }

    @Test
    void machinesAndHostsAreTaggedAndFoundByTag() {
        String id = system.tagsService()
                .add()
                .tag(tag().name("sdk-tag"))
                .send()
                .tag()
                .id();
        String machine = machine("sdk-tagged");
        var tags = system.vmsService().vmService(machine).tagsService();
        tags.add().tag(tag().name("sdk-tag")).send();
        system.hostsService()
                .hostService(SdkApi.HOST.toString())
                .tagsService()
                .add()
                .tag(tag().id(id))
                .send();
        assertThat(system.vmsService().list().search("tag=sdk-tag").send().vms())
                .singleElement()
                .satisfies(found -> assertThat(found.id()).isEqualTo(machine));
        assertThat(system.hostsService().list().search("tag=sdk-tag").send().hosts())
                .hasSize(1);
        tags.tagService(id).remove().send();
        assertThat(tags.list().send().tags()).isEmpty();
    }

    @Test
    void bookmarksAreAddedChangedAndRemoved() {
        String id = system.bookmarksService()
                .add()
                .bookmark(bookmark().name("sdk-mark").value("Vms: status=up"))
                .send()
                .bookmark()
                .id();
        var service = system.bookmarksService().bookmarkService(id);
        service.update().bookmark(bookmark().value("Vms: status=down")).send();
        assertThat(service.get().send().bookmark().value()).isEqualTo("Vms: status=down");
        service.remove().send();
        assertThat(system.bookmarksService().list().send().bookmarks()).isEmpty();
    }

    @Test
    void eventsFromOutsideAreKept() {
        String id = system.eventsService()
                .add()
                .event(event().description("sdk spoke")
                        .severity(LogSeverity.WARNING)
                        .origin("sdk")
                        .customId(31))
                .send()
                .event()
                .id();
        var read = system.eventsService().eventService(id).get().send().event();
        assertThat(read.description()).isEqualTo("sdk spoke");
        assertThat(read.severity()).isEqualTo(LogSeverity.WARNING);
        assertThat(read.origin()).isEqualTo("sdk");
        assertThat(read.customIdAsInteger()).isEqualTo(31);
        system.eventsService().eventService(id).remove().send();
    }

    @Test
    void eventsComeNewestFirstAndFromAnIndex() {
        machine("sdk-noted");
        var newest = system.eventsService().list().max(1).send().events();
        assertThat(newest).hasSize(1);
        machine("sdk-noted-2");
        var later = system.eventsService()
                .list()
                .from(newest.getFirst().indexAsInteger())
                .send()
                .events();
        assertThat(later)
                .isNotEmpty()
                .allMatch(e -> e.indexAsInteger() > newest.getFirst().indexAsInteger());
        assertThat(system.eventsService().list().search("type=34").max(5).send().events())
                .isNotEmpty()
                .allMatch(e -> e.codeAsInteger() == 34);
    }

    @Test
    void jobsFromOutsideHaveSteps() {
        String id = system.jobsService()
                .add()
                .job(job().description("sdk job").autoCleared(true))
                .send()
                .job()
                .id();
        var service = system.jobsService().jobService(id);
        String step = service.stepsService()
                .add()
                .step(step().description("sdk step").type(StepEnum.EXECUTING))
                .send()
                .step()
                .id();
        assertThat(service.stepsService().stepService(step).get().send().step().description())
                .isEqualTo("sdk step");
        service.stepsService().stepService(step).end().succeeded(true).send();
        assertThat(service.stepsService().stepService(step).get().send().step().status())
                .isEqualTo(StepStatus.FINISHED);
        service.end().succeeded(true).send();
        assertThat(service.get().send().job().status()).isEqualTo(JobStatus.FINISHED);
        assertThat(service.get().send().job().external()).isTrue();
    }

    @Test
    void optionsOfTheEngineAreRead() {
        var option = system.optionsService()
                .optionService("UserSessionTimeOutInterval")
                .get()
                .send()
                .option();
        assertThat(option.name()).isEqualTo("UserSessionTimeOutInterval");
        assertThat(option.values()).singleElement().satisfies(value -> assertThat(value.value())
                .isEqualTo("30"));
    }

    @Test
    void integrationsThatAreNotThereAreEmptyLists() {
        assertThat(system.externalHostProvidersService().list().send().providers())
                .isEmpty();
        assertThat(system.openstackImageProvidersService().list().send().providers())
                .isEmpty();
        assertThat(system.openstackNetworkProvidersService().list().send().providers())
                .isEmpty();
        assertThat(system.openstackVolumeProvidersService().list().send().providers())
                .isEmpty();
        assertThat(system.katelloErrataService().list().send().errata()).isEmpty();
        assertThat(system.clustersService()
                        .clusterService(api.cluster().id())
                        .glusterVolumesService()
                        .list()
                        .send()
                        .volumes())
                .isEmpty();
    }

    @Test
    void aSecondTagOfTheSameNameIsRefused() {
        system.tagsService().add().tag(tag().name("sdk-once")).send();
        assertThatThrownBy(() ->
                        system.tagsService().add().tag(tag().name("sdk-once")).send())
                .hasMessageContaining("409");
    }

    @Test
    void usersOfTheDomainAreAddedAndRemoved() {
        List<User> known = system.usersService().list().send().users();
        assertThat(known).isNotEmpty();
        assertThatThrownBy(() -> system.usersService()
                        .add()
                        .user(user().userName("nobody-such@internal-authz")
                                .domain(org.ovirt.engine.sdk4.builders.Builders.domain()
                                        .name("internal-authz")))
                        .send())
                .isInstanceOf(Error.class);
    }
}
