package org.reeve.agent.core;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.LongSupplier;
import org.reeve.agent.core.host.HostVerbs;
import org.reeve.agent.core.journal.Journal;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.port.Network;
import org.reeve.agent.core.port.Power;
import org.reeve.agent.core.port.Storage;
import org.reeve.agent.core.storage.DomainVerbs;
import org.reeve.agent.core.storage.ImageVerbs;
import org.reeve.agent.core.storage.PoolVerbs;
import org.reeve.agent.core.storage.VolumeVerbs;
import org.reeve.agent.core.task.TaskVerbs;
import org.reeve.agent.core.task.Tasks;
import org.reeve.agent.core.verb.Orders;
import org.reeve.agent.core.verb.Outbox;
import org.reeve.agent.core.verb.Requests;
import org.reeve.agent.core.verb.Verbs;
import org.reeve.agent.core.vm.GuestTalk;
import org.reeve.agent.core.vm.VmSamples;
import org.reeve.agent.core.vm.VmVerbs;
import org.reeve.agent.core.vm.VmWatch;
import org.reeve.agent.core.vm.Vms;
import org.reeve.agent.core.xml.GuestRules;
import org.reeve.agent.core.xml.HostRules;
import org.reeve.agent.protocol.server.RequestHandler;

/** One agent: the verbs over the ports of one host. Whoever listens on the network hands it requests and takes its events. */
public final class Agent implements AutoCloseable {

    /** The host an agent works on; closing the agent closes its hypervisor. */
    public record Ports(Hypervisor hypervisor, Storage storage, Network network, Power power) {}

    /** Time as the agent sees it; {@code monotonicNanos} starts with the host's boot and never jumps. */
    public record Time(InstantSource wall, LongSupplier monotonicNanos) {
        public static Time ofSystem() {
            return new Time(InstantSource.system(), System::nanoTime);
        }
    }

    private final Ports ports;
    private final AgentSettings settings;
    private final Journal journal;
    private final Outbox outbox;
    private final Requests requests;
    private final Vms vms;
    private final GuestTalk talk;
    private final VmWatch watch;
    private final Verbs verbs = new Verbs();

    public Agent(AgentSettings settings, Ports ports, Journal journal, Time time) {
        this.ports = ports;
        this.settings = settings;
        this.journal = journal;
        String boot = ports.hypervisor().capabilities().bootId();
        journal.startedIn(boot);
        Orders orders = new Orders(journal, boot);
        outbox = new Outbox(journal, orders, time.monotonicNanos());
        vms = new Vms(ports.storage(), journal, outbox, time.wall(), new Vms.Host(settings.hostId(), boot));
        talk = new GuestTalk(vms, ports.hypervisor());
        watch = new VmWatch(vms, ports.hypervisor(), talk);
        addVerbs(time.wall());
        requests = new Requests(verbs, journal, orders, outbox);
    }

    private void addVerbs(InstantSource clock) {
        VmSamples samples = new VmSamples(ports.hypervisor(), vms, talk, clock);
        Tasks tasks = new Tasks(journal, outbox);
        HostVerbs.Seen host =
                new HostVerbs.Seen(settings.hostId(), ports.hypervisor(), ports.network(), ports.storage(), clock);
        HostVerbs.add(verbs, host, samples, journal);
        VmVerbs.add(verbs, vms, watch, ports.hypervisor(), rules(), samples);
        PoolVerbs.add(verbs, ports.storage(), tasks);
        DomainVerbs.add(verbs, ports.storage());
        VolumeVerbs.add(verbs, ports.storage(), tasks);
        ImageVerbs.add(verbs, ports.storage(), tasks);
        TaskVerbs.add(verbs, tasks);
    }

    private GuestRules rules() {
        boolean emulate = settings.emulate()
                .orElseGet(() ->
                        !ports.hypervisor().capabilities().virtualization().accelerated());
        return new GuestRules(
                new HostRules(
                        settings.hostId(),
                        ports.storage().repository(),
                        settings.bootFiles(),
                        settings.serialLogs(),
                        settings.consoles(),
                        emulate),
                ports.storage()::prepare);
    }

    /** Looks what runs here; until it returns every request is refused with "recovering". */
    public void recover() {
        ports.network().ensureBridge(settings.managementBridge());
        watch.recover();
        requests.recovered();
    }

    public RequestHandler requests() {
        return requests;
    }

    public void sendEventsTo(Outbox.Wire wire) {
        outbox.connect(wire);
    }

    public Set<String> verbs() {
        return verbs.names();
    }

    @Override
    public void close() throws IOException {
        watch.close();
        ports.hypervisor().close();
        journal.close();
    }
}
