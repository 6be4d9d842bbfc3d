package org.reeve.vdsbroker;

import org.reeve.model.host.HostId;

/** Too much already waits for this host; the call was not sent. */
public final class HostBusy extends RuntimeException {

    public HostBusy(HostId host, String why) {
        super("host=" + host + " is busy: " + why);
    }
}
