package org.reeve.backend.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.storage.ActivateDomain;
import org.reeve.agent.protocol.storage.AttachDomain;
import org.reeve.agent.protocol.storage.ConnectPool;
import org.reeve.agent.protocol.storage.ConnectServers;
import org.reeve.agent.protocol.storage.ConnectionStatus;
import org.reeve.agent.protocol.storage.CreateDomain;
import org.reeve.agent.protocol.storage.CreatePool;
import org.reeve.agent.protocol.storage.CreateVolume;
import org.reeve.agent.protocol.storage.DeactivateDomain;
import org.reeve.agent.protocol.storage.DeleteImage;
import org.reeve.agent.protocol.storage.DestroyPool;
import org.reeve.agent.protocol.storage.DetachDomain;
import org.reeve.agent.protocol.storage.DisconnectPool;
import org.reeve.agent.protocol.storage.DisconnectServers;
import org.reeve.agent.protocol.storage.DomainStats;
import org.reeve.agent.protocol.storage.FormatDomain;
import org.reeve.agent.protocol.storage.GetDomainStats;
import org.reeve.agent.protocol.storage.GetSpmStatus;
import org.reeve.agent.protocol.storage.GetVolumeSize;
import org.reeve.agent.protocol.storage.SpmRole;
import org.reeve.agent.protocol.storage.SpmStatus;
import org.reeve.agent.protocol.storage.StartSpm;
import org.reeve.agent.protocol.storage.StopSpm;
import org.reeve.agent.protocol.storage.VolumeSize;
import org.reeve.agent.protocol.task.ClearTask;
import org.reeve.agent.protocol.task.TaskEvent;
import org.reeve.agent.protocol.task.TaskResult;
import org.reeve.agent.protocol.task.TaskState;
import org.reeve.agent.protocol.task.TaskStatus;
import org.reeve.model.host.HostId;
import org.reeve.vdsbroker.AgentRefused;

/** What good agents would do with storage that all of them share: domains, pools, their manager, and images. */
public final class FakeStorage {

    private static final long TOTAL = 100L << 30;

    private final FakeHosts hosts;
    private final Set<UUID> domains = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Integer> pools = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> managers = new ConcurrentHashMap<>();
    private final Map<Member, Integer> members = new ConcurrentHashMap<>();
    private final Set<UUID> images = ConcurrentHashMap.newKeySet();
    private final Set<Class<?>> broken = ConcurrentHashMap.newKeySet();

    private record Member(HostId host, UUID pool) {}

    public FakeStorage(FakeHosts hosts) {
        this.hosts = hosts;
    }

    public Set<UUID> domains() {
        return domains;
    }

    public Set<UUID> images() {
        return images;
    }

    /** From now on calls of this kind, or the tasks they start, come to nothing. */
    public void fail(Class<? extends Call<?>> kind) {
        broken.add(kind);
    }

    public void mend() {
        broken.clear();
    }

    /** The host's machine starts anew: it is no member of any pool, and manages none. */
    public void forget(HostId host) {
        members.forEach((member, number) -> {
            if (member.host().equals(host)) {
                members.remove(member);
                managers.remove(member.pool(), number);
            }
        });
    }

    public FakeStorage on(HostId host) {
        hosts.answer(host, ConnectServers.class, call -> call.connections().stream()
                .map(one -> new ConnectionStatus(one.id(), broken.contains(ConnectServers.class) ? 450 : 0))
                .toList());
        hosts.answer(host, DisconnectServers.class, call -> List.of());
        hosts.answer(host, CreateDomain.class, call -> done(call, () -> domains.add(call.domain())));
        hosts.answer(host, FormatDomain.class, call -> {
            known(call.domain());
            return done(call, () -> domains.remove(call.domain()));
        });
        hosts.answer(host, CreatePool.class, call -> done(call, () -> pools.put(call.pool(), call.masterVersion())));
        hosts.answer(host, ConnectPool.class, call -> {
            if (!Optional.ofNullable(pools.get(call.pool())).equals(Optional.of(call.masterVersion()))) {
                throw new AgentRefused(324, "wrong master");
            }
            return done(call, () -> members.put(new Member(host, call.pool()), call.host()));
        });
        hosts.answer(
                host, DisconnectPool.class, call -> done(call, () -> members.remove(new Member(host, call.pool()))));
        hosts.answer(host, DestroyPool.class, call -> {
            joined(host, call.pool());
            return done(call, () -> pools.remove(call.pool()));
        });
        hosts.answer(host, GetSpmStatus.class, call -> status(host, call.pool()));
        hosts.answer(
                host,
                StartSpm.class,
                call -> task(host, call, () -> managers.put(call.pool(), joined(host, call.pool()))));
        hosts.answer(host, StopSpm.class, call -> done(call, () -> managers.remove(call.pool())));
        hosts.answer(host, AttachDomain.class, call -> managed(host, call, call.pool()));
        hosts.answer(host, DetachDomain.class, call -> done(call, () -> {}));
        hosts.answer(host, ActivateDomain.class, call -> managed(host, call, call.pool()));
        hosts.answer(host, DeactivateDomain.class, call -> {
            call.master()
                    .ifPresent(
                            next -> pools.put(call.pool(), call.masterVersion().orElseThrow()));
            return managed(host, call, call.pool());
        });
        hosts.answer(host, GetDomainStats.class, call -> {
            known(call.domain());
            return new DomainStats(
                    TOTAL, TOTAL - (10L << 30), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        });
        hosts.answer(host, CreateVolume.class, call -> task(host, call, () -> images.add(call.image())));
        hosts.answer(host, DeleteImage.class, call -> task(host, call, () -> images.remove(call.image())));
        hosts.answer(host, GetVolumeSize.class, call -> new VolumeSize(196_608, 196_608));
        hosts.answer(host, ClearTask.class, call -> Boolean.TRUE);
        return this;
    }

    private void known(UUID domain) {
        if (!domains.contains(domain)) {
            throw new AgentRefused(358, "no such domain");
        }
    }

    private int joined(HostId host, UUID pool) {
        return Optional.ofNullable(members.get(new Member(host, pool)))
                .orElseThrow(() -> new AgentRefused(309, "not connected to the pool"));
    }

    private SpmStatus status(HostId host, UUID pool) {
        int number = joined(host, pool);
        int manager = managers.getOrDefault(pool, -1);
        return new SpmStatus(manager == number ? SpmRole.SPM : SpmRole.FREE, manager, 1);
    }

    private Object managed(HostId host, Call<?> call, UUID pool) {
        if (status(host, pool).spmStatus() != SpmRole.SPM) {
            throw new AgentRefused(654, "not the manager of the pool");
        }
        return done(call, () -> {});
    }

    private Object done(Call<?> call, Runnable effect) {
        if (broken.contains(call.getClass())) {
            throw new AgentRefused(100, "broken");
        }
        effect.run();
        return Boolean.TRUE;
    }

    private UUID task(HostId host, Call<?> call, Runnable effect) {
        UUID id = UUID.randomUUID();
        boolean fails = broken.contains(call.getClass());
        if (!fails) {
            effect.run();
        }
        TaskStatus status = fails
                ? new TaskStatus(id, TaskState.FINISHED, TaskResult.FAILURE, 205, Optional.of("no luck"))
                : new TaskStatus(id, TaskState.FINISHED, TaskResult.SUCCESS, 0, Optional.of("done"));
        Thread.ofVirtual().start(() -> hosts.report(host, Stamp.NONE, new TaskEvent(status, 0).event()));
        return id;
    }
}
