package org.reeve.vdsbroker;

import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.Stamp;
import org.reeve.model.host.HostId;

/**
 * Hears what happens on the connections to hosts.
 *
 * <p>Called on broker threads, one call at a time for one host and in the order of the wire; it must not block.
 */
public interface HostListener {

    /** The host can be called and will send its events. */
    void connected(HostId host);

    /** The connection is gone; the broker is already trying again. */
    void lost(HostId host, String cause);

    void event(HostId host, Stamp stamp, Event event);
}
