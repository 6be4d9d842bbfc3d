package org.reeve.agent.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.reeve.agent.core.testing.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.protocol.host.GetAllTaskStates;
import org.reeve.agent.protocol.host.GetHostStats;
import org.reeve.agent.protocol.rpc.AgentFailure;
import org.reeve.agent.protocol.storage.ActivateDomain;
import org.reeve.agent.protocol.storage.ConnectPool;
import org.reeve.agent.protocol.storage.ConnectServers;
import org.reeve.agent.protocol.storage.ConnectionStatus;
import org.reeve.agent.protocol.storage.CreateDomain;
import org.reeve.agent.protocol.storage.CreatePool;
import org.reeve.agent.protocol.storage.CreateVolume;
import org.reeve.agent.protocol.storage.DeactivateDomain;
import org.reeve.agent.protocol.storage.DeleteImage;
import org.reeve.agent.protocol.storage.DestroyPool;
import org.reeve.agent.protocol.storage.DomainClass;
import org.reeve.agent.protocol.storage.FormatDomain;
import org.reeve.agent.protocol.storage.GetDomain;
import org.reeve.agent.protocol.storage.GetDomainStats;
import org.reeve.agent.protocol.storage.GetPool;
import org.reeve.agent.protocol.storage.GetSpmStatus;
import org.reeve.agent.protocol.storage.GetVolume;
import org.reeve.agent.protocol.storage.GetVolumeSize;
import org.reeve.agent.protocol.storage.ServerConnection;
import org.reeve.agent.protocol.storage.SpmRole;
import org.reeve.agent.protocol.storage.StartSpm;
import org.reeve.agent.protocol.storage.StorageType;
import org.reeve.agent.protocol.storage.VolumeAllocation;
import org.reeve.agent.protocol.storage.VolumeFormat;
import org.reeve.agent.protocol.task.ClearTask;
import org.reeve.agent.protocol.task.GetTaskStatus;
import org.reeve.agent.protocol.task.TaskEvent;
import org.reeve.agent.protocol.task.TaskResult;
import org.reeve.agent.protocol.task.TaskState;
import org.reeve.agent.protocol.task.TaskStatus;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.agent.protocol.vm.VmParameters;
import org.reeve.agent.protocol.vm.VmState;

class StorageVerbsTest {

    private static final long GIB = 1L << 30;

    @TempDir
    private Path state;

    private Bench bench;
    private final UUID domain = UUID.randomUUID();
    private final UUID pool = UUID.randomUUID();
    private final UUID image = UUID.randomUUID();
    private final UUID volume = UUID.randomUUID();

    @BeforeEach
    void aPoolWithOneDomain() {
        bench = new Bench(state);
        connectServer("/data");
        bench.call(new CreateDomain(
                domain,
                StorageType.LOCALFS,
                "/data",
                "local",
                DomainClass.DATA,
                Optional.of(5),
                Optional.empty(),
                Optional.empty()));
        bench.call(new CreatePool(pool, "dc", domain, 1, List.of(domain), 5, 60, 10, 3));
        bench.call(new ConnectPool(pool, 1, Optional.of("1"), domain, 1, Map.of(domain, "active")));
        assertThat(ended(bench.call(new StartSpm(pool, -1, -1, Optional.empty(), Optional.empty(), Optional.empty())))
                        .result())
                .isEqualTo(TaskResult.SUCCESS);
        bench.call(new ActivateDomain(domain, pool));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private List<ConnectionStatus> connectServer(String path) {
        return bench.call(new ConnectServers(
                new UUID(0, 0), StorageType.LOCALFS, List.of(ServerConnection.local(UUID.randomUUID(), path))));
    }

    private TaskStatus ended(UUID task) {
        eventually("task ended", () -> bench.call(new GetTaskStatus(task)).state() == TaskState.FINISHED);
        return bench.call(new GetTaskStatus(task));
    }

    private CreateVolume newVolume() {
        return new CreateVolume(
                volume,
                pool,
                domain,
                image,
                GIB,
                VolumeFormat.COW,
                VolumeAllocation.SPARSE,
                Optional.of("DATA"),
                Optional.of("{}"),
                Optional.of(new UUID(0, 0)),
                Optional.of(new UUID(0, 0)),
                Optional.empty());
    }

    @Test
    void thePoolTellsItsMasterItsManagerAndItsDomains() {
        assertThat(bench.call(new GetSpmStatus(pool)).spmStatus()).isEqualTo(SpmRole.SPM);
        assertThat(bench.call(new GetPool(pool)).facts().master()).isEqualTo(domain);
        assertThat(bench.call(new GetPool(pool)).facts().domains()).isEqualTo(domain + ":Active");
        assertThat(bench.call(new GetPool(pool)).domains().get(domain).diskfree())
                .isPresent();
        assertThat(bench.call(new GetDomain(domain)).role()).isEqualTo("Master");
        assertThat(bench.call(new GetDomainStats(domain)).disktotal()).isPositive();
    }

    @Test
    void aServerWithoutAPlaceIsReportedBesideTheOthers() {
        assertThat(connectServer("").getFirst().status()).isEqualTo(Fault.SERVER_INVALID.code());
        assertThat(connectServer("/more").getFirst().status()).isZero();
    }

    @Test
    void aVolumeIsMadeByATaskThatReportsItsEnd() {
        UUID task = bench.call(newVolume());
        assertThat(ended(task).result()).isEqualTo(TaskResult.SUCCESS);
        assertThat(ended(task).code()).isZero();
        eventually("told", () -> bench.heard().stream()
                .flatMap(heard -> TaskEvent.of(heard.event()).stream())
                .anyMatch(event ->
                        event.status().task().equals(task) && event.status().state() == TaskState.FINISHED));
        var facts = bench.call(new GetVolume(volume, pool, domain, image));
        assertThat(facts.capacity()).isEqualTo(GIB);
        assertThat(facts.format()).isEqualTo(VolumeFormat.COW);
        assertThat(bench.call(new GetVolumeSize(volume, pool, domain, image)).truesize())
                .isLessThan(GIB);
    }

    @Test
    void aTaskThatFailsSaysWhy() {
        ended(bench.call(newVolume()));
        TaskStatus second = ended(bench.call(newVolume()));
        assertThat(second.result()).isEqualTo(TaskResult.FAILURE);
        assertThat(second.code()).isEqualTo(Fault.VOLUME_EXISTS.code());
    }

    @Test
    void aTaskIsKnownUntilItIsClearedAlsoOverARestart() {
        UUID task = bench.call(newVolume());
        ended(task);
        bench.killAgent();
        bench.restartAgent();
        assertThat(bench.call(new GetAllTaskStates())).containsKey(task);
        bench.call(new ClearTask(task));
        assertThat(bench.call(new GetAllTaskStates())).doesNotContainKey(task);
        assertThatExceptionOfType(AgentFailure.class)
                .isThrownBy(() -> bench.call(new GetTaskStatus(task)))
                .satisfies(thrown -> assertThat(thrown.error().code()).isEqualTo(Fault.TASK_UNKNOWN.code()));
    }

    @Test
    void aRepeatedOrderForAVolumeNamesTheSameTask() {
        UUID task = bench.call(newVolume(), Bench.key("job/create"));
        assertThat(bench.call(newVolume(), Bench.key("job/create"))).isEqualTo(task);
        assertThat(ended(task).result()).isEqualTo(TaskResult.SUCCESS);
    }

    @Test
    void aDeletedImageIsGone() {
        ended(bench.call(newVolume()));
        UUID task = bench.call(new DeleteImage(image, pool, domain, false, false, Optional.empty()));
        assertThat(ended(task).result()).isEqualTo(TaskResult.SUCCESS);
        assertThatExceptionOfType(AgentFailure.class)
                .isThrownBy(() -> bench.call(new GetVolume(volume, pool, domain, image)))
                .satisfies(thrown -> assertThat(thrown.error().code()).isEqualTo(Fault.VOLUME_MISSING.code()));
    }

    @Test
    void aGuestRunsFromAVolume() {
        ended(bench.call(newVolume()));
        UUID vm = UUID.randomUUID();
        String disk = "<disk type='file' device='disk'><source file='/rhev/data-center/" + pool + "/" + domain
                + "/images/" + image + "/" + volume + "'/><target dev='vda' bus='virtio'/></disk>";
        String definition = Bench.definition(vm).replace("<devices/>", "<devices>" + disk + "</devices>");
        bench.call(new CreateVm(vm, VmParameters.of(vm, definition)));
        eventually("up", () -> bench.lastSaid(vm)
                .filter(said -> said.status() == VmState.UP)
                .isPresent());
    }

    @Test
    void aGuestWhoseVolumeIsMissingIsRefused() {
        UUID vm = UUID.randomUUID();
        String disk = "<disk type='file' device='disk'><source file='/rhev/data-center/" + pool + "/" + domain
                + "/images/" + image + "/" + UUID.randomUUID() + "'/><target dev='vda' bus='virtio'/></disk>";
        String definition = Bench.definition(vm).replace("<devices/>", "<devices>" + disk + "</devices>");
        assertThatExceptionOfType(AgentFailure.class)
                .isThrownBy(() -> bench.call(new CreateVm(vm, VmParameters.of(vm, definition))))
                .satisfies(thrown -> assertThat(thrown.error().code()).isEqualTo(Fault.VOLUME_MISSING.code()));
    }

    @Test
    void activeDomainsAreInTheHealthOfTheHost() {
        bench.call(new GetHostStats());
        eventually(
                "looked at",
                () -> bench.call(new GetHostStats()).storageDomains().containsKey(domain));
        assertThat(bench.call(new GetHostStats()).storageDomains().get(domain).valid())
                .contains(true);
        bench.pass(Duration.ofSeconds(11));
        assertThat(bench.call(new GetHostStats()).storageDomains()).containsKey(domain);
    }

    @Test
    void aDomainInAPoolIsFormattedOnlyWhenTakenOutOfIt() {
        assertThatExceptionOfType(AgentFailure.class).isThrownBy(() -> bench.call(new FormatDomain(domain, false)));
        bench.call(new DeactivateDomain(domain, pool, Optional.empty(), Optional.of(1)));
        bench.call(new DestroyPool(pool, 1, Optional.empty()));
        bench.call(new FormatDomain(domain, false));
        assertThatExceptionOfType(AgentFailure.class).isThrownBy(() -> bench.call(new GetDomain(domain)));
    }
}
