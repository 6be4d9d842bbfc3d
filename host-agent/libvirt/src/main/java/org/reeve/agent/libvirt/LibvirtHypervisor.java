package org.reeve.agent.libvirt;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.libvirt.Device;
import org.libvirt.Domain;
import org.libvirt.Error.ErrorNumber;
import org.libvirt.LibvirtException;
import org.reeve.agent.core.port.AskGuest;
import org.reeve.agent.core.port.DomainListener;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.DomainStats;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.GraphicsTicket;
import org.reeve.agent.core.port.GuestSaid;
import org.reeve.agent.core.port.HostCapabilities;
import org.reeve.agent.core.port.HostDeviceSeen;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.HostLoad;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.port.Subscription;
import org.reeve.agent.libvirt.facts.Emulation;
import org.reeve.agent.libvirt.facts.KvmTrial;
import org.reeve.agent.libvirt.facts.ProcFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs guests through libvirt as transient domains. Guest states come from libvirt's events; when libvirtd restarts,
 * guests live on, the connection is opened again and listeners are told to look at everything anew.
 */
public final class LibvirtHypervisor implements Hypervisor {

    private static final Logger LOG = LoggerFactory.getLogger(LibvirtHypervisor.class);

    private static final int LIVE = 1;
    private static final int START_PAUSED = 1;
    private static final int ONLY_ACTIVE = 1;
    private static final int BY_POWER_BUTTON = 1;
    private static final int BY_GUEST_AGENT = 2;

    private final Dispatcher dispatcher = new Dispatcher();
    private final GuestProcesses processes = new GuestProcesses(dispatcher::happened);
    private final Events events = new Events(dispatcher, processes);
    private final ProcFacts facts = ProcFacts.ofThisHost();
    private final boolean accelerated;
    private final Connection connection;

    public LibvirtHypervisor(String uri, Emulation emulation) {
        this.accelerated = switch (emulation) {
            case YES -> false;
            case NO -> true;
            case AUTO -> new KvmTrial("qemu-system-x86_64").works();
        };
        this.connection = new Connection(uri, this::opened);
    }

    private void opened(Link link, boolean again) throws LibvirtException {
        NetworkFilters.ensure(link);
        events.register(link);
        if (again) {
            processes.forget();
            dispatcher.reconnected();
        }
    }

    @Override
    public HostCapabilities capabilities() {
        return call(Fault.GENERAL, new HostDescription(facts, accelerated)::read);
    }

    /** A host without udev, as in a container, has no list of devices; that is no reason to fail. */
    @Override
    public List<HostDeviceSeen> devices() {
        return call(Fault.GENERAL, link -> {
            List<HostDeviceSeen> all = new ArrayList<>();
            try {
                for (String name : link.listDevices(null)) {
                    device(link, name).ifPresent(all::add);
                }
            } catch (LibvirtException e) {
                LOG.info("devices listed=no cause={}", e.getMessage());
            }
            return all;
        });
    }

    /** Absent when it was unplugged since it was listed. */
    private static Optional<HostDeviceSeen> device(Link link, String name) {
        try {
            Device device = link.deviceLookupByName(name);
            try {
                return Optional.of(NodeDevice.read(device.getXMLDescription()));
            } finally {
                device.free();
            }
        } catch (LibvirtException gone) {
            return Optional.empty();
        }
    }

    @Override
    public HostLoad load() {
        return facts.load();
    }

    @Override
    public void start(String xml, boolean paused) {
        LiveDefinition.id(xml).ifPresent(processes::awaitCleared);
        call(Fault.CANNOT_CREATE_VM, link -> link.domainCreateXML(xml, paused ? START_PAUSED : 0)
                .free());
    }

    @Override
    public void destroy(UUID domain) {
        processes.leaving(domain);
        with(domain, Fault.DESTROY_FAILED, Domain::destroy);
    }

    @Override
    public void shutdown(UUID domain, AskGuest way) {
        call(Fault.GUEST_AGENT_SILENT, link -> {
            requireRunning(link.domainLookupByUUID(domain));
            Pointer pointer = Extra.LIBVIRT.virDomainLookupByUUIDString(link.pointer(), domain.toString());
            if (pointer == null) {
                throw new HostFault(Fault.NO_SUCH_VM, "guest " + domain + " is gone");
            }
            try {
                if (Extra.LIBVIRT.virDomainShutdownFlags(pointer, flags(way)) < 0) {
                    throw new HostFault(
                            Fault.GUEST_AGENT_SILENT,
                            "guest " + domain + " cannot be asked: " + Extra.LIBVIRT.virGetLastErrorMessage());
                }
                return true;
            } finally {
                Extra.LIBVIRT.virDomainFree(pointer);
            }
        });
    }

    private static void requireRunning(Domain domain) throws LibvirtException {
        try {
            if (domain.isActive() != 1) {
                throw new HostFault(Fault.VM_IS_DOWN, "guest " + domain.getUUIDString() + " does not run");
            }
        } finally {
            domain.free();
        }
    }

    private static int flags(AskGuest way) {
        return way == AskGuest.AGENT ? BY_GUEST_AGENT : BY_POWER_BUTTON;
    }

    @Override
    public void reboot(UUID domain, AskGuest way) {
        with(domain, Fault.GUEST_AGENT_SILENT, live -> live.reboot(flags(way)));
    }

    @Override
    public void reset(UUID domain) {
        with(domain, Fault.RESET_FAILED, Domain::reset);
    }

    @Override
    public void pause(UUID domain) {
        with(domain, Fault.UNEXPECTED, Domain::suspend);
    }

    @Override
    public void resume(UUID domain) {
        with(domain, Fault.UNEXPECTED, Domain::resume);
    }

    @Override
    public void setGraphicsPassword(UUID domain, GraphicsTicket ticket) {
        with(
                domain,
                Fault.TICKET_FAILED,
                live -> live.updateDeviceFlags(
                        LiveDefinition.of(live.getXMLDesc(0)).graphicsWith(ticket), LIVE));
    }

    @Override
    public void attachDevice(UUID domain, String deviceXml) {
        Fault fault = deviceFault(deviceXml, Fault.HOTPLUG_DISK_FAILED, Fault.HOTPLUG_NIC_FAILED);
        with(domain, fault, live -> live.attachDeviceFlags(deviceXml, LIVE));
    }

    @Override
    public void detachDevice(UUID domain, String deviceXml) {
        Fault fault = deviceFault(deviceXml, Fault.HOTUNPLUG_DISK_FAILED, Fault.HOTUNPLUG_NIC_FAILED);
        with(domain, fault, live -> live.detachDeviceFlags(deviceXml, LIVE));
    }

    private static Fault deviceFault(String xml, Fault disk, Fault nic) {
        String start = xml.stripLeading();
        return start.startsWith("<disk") ? disk : start.startsWith("<interface") ? nic : Fault.UPDATE_DEVICE_FAILED;
    }

    @Override
    public void updateDevice(UUID domain, String deviceXml) {
        with(domain, Fault.UPDATE_DEVICE_FAILED, live -> live.updateDeviceFlags(deviceXml, LIVE));
    }

    @Override
    public void setCpus(UUID domain, int count) {
        with(domain, Fault.SET_CPUS_FAILED, live -> live.setVcpusFlags(count, LIVE));
    }

    @Override
    public void setMemoryKib(UUID domain, long kib) {
        with(domain, Fault.UNEXPECTED, live -> live.setMemory(kib));
    }

    @Override
    public List<DomainSeen> domains() {
        return call(Fault.GENERAL, link -> {
            List<DomainSeen> seen = new ArrayList<>();
            for (Domain domain : link.listAllDomains(ONLY_ACTIVE)) {
                look(link, domain).ifPresent(seen::add);
            }
            seen.forEach(processes::seen);
            return seen;
        });
    }

    @Override
    public Optional<DomainSeen> domain(UUID domain) {
        return call(Fault.GENERAL, link -> {
            try {
                Optional<DomainSeen> seen = look(link, link.domainLookupByUUID(domain));
                seen.ifPresent(processes::seen);
                return seen;
            } catch (LibvirtException e) {
                if (code(e) == ErrorNumber.VIR_ERR_NO_DOMAIN) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** A guest may end between being listed and being looked at; then it is simply not there. */
    private static Optional<DomainSeen> look(Link link, Domain domain) throws LibvirtException {
        try {
            UUID id = UUID.fromString(domain.getUUIDString());
            LiveDefinition definition = LiveDefinition.of(domain.getXMLDesc(0));
            return domain.isActive() == 1 ? state(link, id).map(state -> state.seen(id, definition)) : Optional.empty();
        } catch (LibvirtException e) {
            if (code(e) == ErrorNumber.VIR_ERR_NO_DOMAIN) {
                return Optional.empty();
            }
            throw e;
        } finally {
            domain.free();
        }
    }

    private static Optional<DomainState> state(Link link, UUID id) {
        Pointer pointer = Extra.LIBVIRT.virDomainLookupByUUIDString(link.pointer(), id.toString());
        if (pointer == null) {
            return Optional.empty();
        }
        try {
            return DomainState.of(pointer);
        } finally {
            Extra.LIBVIRT.virDomainFree(pointer);
        }
    }

    @Override
    public List<DomainStats> stats() {
        return call(Fault.GENERAL, BulkStatistics::read);
    }

    @Override
    public Optional<GuestSaid> guest(UUID domain) {
        return ask(
                domain,
                Fault.GENERAL,
                live -> LiveDefinition.of(live.getXMLDesc(0)).guestAgentThere()
                        ? new GuestAgent(live).ask()
                        : Optional.empty());
    }

    @Override
    public Subscription listen(DomainListener listener) {
        return dispatcher.listen(listener);
    }

    @Override
    public void close() {
        connection.close();
        processes.close();
        dispatcher.close();
    }

    private interface Step {
        void on(Domain domain) throws LibvirtException;
    }

    private interface Question<T> {
        T of(Domain domain) throws LibvirtException;
    }

    private void with(UUID domain, Fault otherwise, Step step) {
        ask(domain, otherwise, live -> {
            step.on(live);
            return true;
        });
    }

    private <T> T ask(UUID domain, Fault otherwise, Question<T> question) {
        return call(otherwise, link -> {
            Domain live = link.domainLookupByUUID(domain);
            try {
                return question.of(live);
            } finally {
                live.free();
            }
        });
    }

    private <T> T call(Fault otherwise, Connection.Use<T> use) {
        try {
            return connection.call(use);
        } catch (LibvirtException e) {
            throw new HostFault(fault(e, otherwise), e.getMessage(), e);
        }
    }

    private static Fault fault(LibvirtException e, Fault otherwise) {
        String message = String.valueOf(e.getMessage());
        return switch (code(e)) {
            case VIR_ERR_NO_DOMAIN -> Fault.NO_SUCH_VM;
            case VIR_ERR_DOM_EXIST -> Fault.VM_EXISTS;
            case VIR_ERR_AGENT_UNRESPONSIVE -> Fault.GUEST_AGENT_SILENT;
            case VIR_ERR_OPERATION_INVALID, VIR_ERR_OPERATION_FAILED ->
                message.contains("already active") || message.contains("already exists")
                        ? Fault.VM_EXISTS
                        : message.contains("not running") ? Fault.VM_IS_DOWN : otherwise;
            default -> otherwise;
        };
    }

    private static ErrorNumber code(LibvirtException e) {
        return e.getError() == null
                ? ErrorNumber.VIR_ERR_INTERNAL_ERROR
                : e.getError().getCode();
    }
}
