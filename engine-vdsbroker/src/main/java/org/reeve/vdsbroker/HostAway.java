package org.reeve.vdsbroker;

import org.reeve.model.host.HostId;

/** The host is not connected, or the connection broke before the answer came: nobody knows whether it was carried out. */
public final class HostAway extends RuntimeException {

    public HostAway(HostId host, String cause) {
        super("host=" + host + " is away: " + cause);
    }
}
