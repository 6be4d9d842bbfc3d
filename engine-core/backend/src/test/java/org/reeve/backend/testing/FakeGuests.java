package org.reeve.backend.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.host.Capabilities;
import org.reeve.agent.protocol.host.GetAllTaskStates;
import org.reeve.agent.protocol.host.GetAllVmStats;
import org.reeve.agent.protocol.host.GetCapabilities;
import org.reeve.agent.protocol.host.GetHardware;
import org.reeve.agent.protocol.host.GetHostStats;
import org.reeve.agent.protocol.host.Hardware;
import org.reeve.agent.protocol.host.HostStats;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.rpc.AgentError;
import org.reeve.agent.protocol.vm.ContinueVm;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.agent.protocol.vm.DestroyVm;
import org.reeve.agent.protocol.vm.ExitReason;
import org.reeve.agent.protocol.vm.PauseVm;
import org.reeve.agent.protocol.vm.ResetVm;
import org.reeve.agent.protocol.vm.ShutdownVm;
import org.reeve.agent.protocol.vm.VmExit;
import org.reeve.agent.protocol.vm.VmState;
import org.reeve.agent.protocol.vm.VmStats;
import org.reeve.agent.protocol.vm.VmStatusEvent;
import org.reeve.model.host.HostId;
import org.reeve.vdsbroker.AgentRefused;

/** What a good agent would do with its machines, for one fake host: starts them, reports them, clears them away. */
public final class FakeGuests {

    private final FakeHosts hosts;
    private final HostId host;
    private final Map<UUID, VmState> machines = new ConcurrentHashMap<>();
    private final AtomicLong report = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    public FakeGuests(FakeHosts hosts, HostId host) {
        this.hosts = hosts;
        this.host = host;
        hosts.stampedBy(host, sent -> {
            sent.delivery().order().ifPresent(order -> done.accumulateAndGet(order, Math::max));
            return stamp();
        });
        hosts.answer(host, GetAllVmStats.class, call -> machines.entrySet().stream()
                .map(one -> VmStats.of(one.getKey(), one.getValue()).stats())
                .toList());
        hosts.answer(host, GetAllTaskStates.class, call -> Map.of());
        hosts.answer(host, GetHardware.class, call -> read("{\"systemManufacturer\":\"nobody\"}", Hardware.class));
        hosts.answer(
                GetHostStats.class,
                call -> read("{\"cpuUser\":\"1\",\"cpuSys\":\"2\",\"memUsed\":\"10\"}", HostStats.class));
        hosts.answer(
                GetCapabilities.class,
                call -> read(
                        """
                {"memSize":"65536","cpuThreads":"16","emulatedMachines":["pc"],"networks":{"ovirtmgmt":{}},
                 "cpuFlags":"vmx,model_qemu64","software_version":"1"}""",
                        Capabilities.class));
        hosts.answer(host, CreateVm.class, create -> {
            boolean paused = create.parameters().launchPaused().orElse(false);
            done.incrementAndGet();
            become(create.vm(), paused ? VmState.PAUSED : VmState.UP);
            return Boolean.TRUE;
        });
        // As real agents do, it tells the end before it calls the order done.
        hosts.answer(host, DestroyVm.class, destroy -> {
            if (!machines.containsKey(destroy.vm())) {
                throw new AgentRefused(
                        new AgentError(ErrorCode.NO_SUCH_VM, "no vm " + destroy.vm() + " on this host"), stamp());
            }
            tell(destroy.vm(), VmState.DOWN, () -> machines.remove(destroy.vm()));
            return Boolean.TRUE;
        });
        hosts.answer(host, PauseVm.class, pause -> become(pause.vm(), VmState.PAUSED));
        hosts.answer(host, ContinueVm.class, resume -> become(resume.vm(), VmState.UP));
        hosts.answer(host, ResetVm.class, reset -> Boolean.TRUE);
        hosts.answer(host, ShutdownVm.class, this::shutDown);
    }

    private Object shutDown(ShutdownVm asked) {
        if (asked.reboot().orElse(false)) {
            become(asked.vm(), VmState.REBOOTING);
            return become(asked.vm(), VmState.UP);
        }
        return become(asked.vm(), VmState.DOWN);
    }

    private Object become(UUID vm, VmState state) {
        tell(vm, state, () -> machines.put(vm, state));
        return Boolean.TRUE;
    }

    public Map<UUID, VmState> machines() {
        return machines;
    }

    /** A machine came to an end by itself; its remains stay until they are cleared. */
    public void end(UUID vm) {
        become(vm, VmState.DOWN);
    }

    /** What happens and its number are one step: of two that happen at once, the one told as the later is the later. */
    private void tell(UUID vm, VmState state, Runnable happens) {
        Stamp when;
        synchronized (this) {
            happens.run();
            when = stamp();
        }
        hosts.report(host, when, new VmStatusEvent(of(vm, state), 0).event());
    }

    private static VmStats of(UUID vm, VmState state) {
        return state == VmState.DOWN
                ? VmStats.of(vm, state)
                        .exit(new VmExit(0, ExitReason.ADMIN_SHUTDOWN, "as asked"))
                        .stats()
                : VmStats.of(vm, state).stats();
    }

    private Stamp stamp() {
        return new Stamp(Optional.of("boot"), OptionalLong.of(report.incrementAndGet()), OptionalLong.of(done.get()));
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.read(Json.parse(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)), type);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public List<UUID> running() {
        return List.copyOf(machines.keySet());
    }
}
