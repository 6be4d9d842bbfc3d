package org.reeve.agent.core.port;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What runs the guests of this host. A guest lives from {@link #start} until it stops: nothing of it is kept by the
 * hypervisor afterwards (libvirt calls that a transient domain); what should outlive it the agent keeps itself.
 * Every method may block and throws {@link HostFault}; one that names a guest that is not there throws NO_SUCH_VM.
 */
public interface Hypervisor extends AutoCloseable {

    HostCapabilities capabilities();

    /** Cheap enough for every few seconds. */
    HostLoad load();

    /** The devices that are there now, which may be less or more a moment later. */
    List<HostDeviceSeen> devices();

    /** Creates the domain and runs it (or leaves it paused); returns when the guest's CPUs may run. May take minutes when it waits for a lease. */
    void start(String xml, boolean paused);

    /** Ends the guest at once, as pulling the plug does. */
    void destroy(UUID domain);

    /** Asks the guest to power off; returns when the wish is delivered, not when the guest is off. */
    void shutdown(UUID domain, AskGuest way);

    /** Asks the guest to reboot. */
    void reboot(UUID domain, AskGuest way);

    void reset(UUID domain);

    void pause(UUID domain);

    void resume(UUID domain);

    void setGraphicsPassword(UUID domain, GraphicsTicket ticket);

    /** Changes the running domain only. */
    void attachDevice(UUID domain, String deviceXml);

    void detachDevice(UUID domain, String deviceXml);

    void updateDevice(UUID domain, String deviceXml);

    void setCpus(UUID domain, int count);

    void setMemoryKib(UUID domain, long kib);

    /** Every guest there is, whoever started it. */
    List<DomainSeen> domains();

    Optional<DomainSeen> domain(UUID domain);

    /** One call for all guests. */
    List<DomainStats> stats();

    /** What the guest's own agent says; empty when it has none or it does not answer within a second. */
    Optional<GuestSaid> guest(UUID domain);

    /** Events arrive in order for one domain, on a thread of the hypervisor that must not be blocked. */
    Subscription listen(DomainListener listener);

    @Override
    void close();
}
