package org.reeve.vdsbroker;

import java.time.Duration;
import org.reeve.model.host.HostId;

/** The host is connected but did not answer in time: nobody knows whether it carries the call out. */
public final class CallTimedOut extends RuntimeException {

    public CallTimedOut(HostId host, String verb, Duration limit) {
        super("host=" + host + " did not answer " + verb + " within " + limit);
    }
}
