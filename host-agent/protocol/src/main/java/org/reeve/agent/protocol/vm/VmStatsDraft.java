package org.reeve.agent.protocol.vm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.host.InterfaceStats;

/** Collects what is known about a machine until it is reported. */
public final class VmStatsDraft {

    private final UUID vm;
    private final VmState status;
    private Optional<String> name = Optional.empty();
    private Optional<String> hash = Optional.empty();
    private Optional<Long> pid = Optional.empty();
    private Optional<VmExit> exit = Optional.empty();
    private Optional<String> pauseCode = Optional.empty();
    private Optional<Boolean> accelerated = Optional.empty();
    private VmLoad load = VmLoad.UNKNOWN;
    private GuestFacts guest = GuestFacts.UNKNOWN;
    private List<Console> consoles = List.of();
    private Map<String, InterfaceStats> network = Map.of();
    private Map<String, DiskStats> disks = Map.of();
    private Optional<GuestMemory> memory = Optional.empty();
    private Optional<Balloon> balloon = Optional.empty();

    VmStatsDraft(UUID vm, VmState status) {
        this.vm = vm;
        this.status = status;
    }

    public VmStatsDraft name(String text) {
        name = Optional.of(text);
        return this;
    }

    public VmStatsDraft hash(String text) {
        hash = Optional.of(text);
        return this;
    }

    public VmStatsDraft pid(long number) {
        pid = Optional.of(number);
        return this;
    }

    public VmStatsDraft exit(VmExit how) {
        exit = Optional.of(how);
        return this;
    }

    public VmStatsDraft pauseCode(String text) {
        pauseCode = Optional.of(text);
        return this;
    }

    public VmStatsDraft accelerated(boolean byKvm) {
        accelerated = Optional.of(byKvm);
        return this;
    }

    public VmStatsDraft load(VmLoad seen) {
        load = seen;
        return this;
    }

    public VmStatsDraft guest(GuestFacts told) {
        guest = told;
        return this;
    }

    public VmStatsDraft consoles(List<Console> all) {
        consoles = List.copyOf(all);
        return this;
    }

    public VmStatsDraft network(Map<String, InterfaceStats> all) {
        network = Map.copyOf(all);
        return this;
    }

    public VmStatsDraft disks(Map<String, DiskStats> all) {
        disks = Map.copyOf(all);
        return this;
    }

    public VmStatsDraft memory(GuestMemory counted) {
        memory = Optional.of(counted);
        return this;
    }

    public VmStatsDraft balloon(Balloon seen) {
        balloon = Optional.of(seen);
        return this;
    }

    public VmStats stats() {
        return new VmStats(
                vm,
                status,
                name,
                hash,
                pid,
                exit.map(VmExit::code),
                exit.map(VmExit::reason),
                exit.map(VmExit::message),
                pauseCode,
                accelerated,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                load,
                guest,
                consoles,
                network,
                disks,
                memory,
                balloon);
    }
}
