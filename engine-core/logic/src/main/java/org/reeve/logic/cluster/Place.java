package org.reeve.logic.cluster;

import org.reeve.model.host.HostId;

/**
 * The one host on which a machine runs or may run. While there is a place the machine is started nowhere else.
 *
 * @param boot    the boot of the host the place belongs to; another boot cannot have the machine
 * @param started number of the last order that may have brought the machine to life there; 0 when it was found running
 * @param seen    a report has shown it alive there
 * @param up      it has been seen Up there, so its start is no longer in doubt
 */
public record Place(HostId host, String boot, long started, boolean seen, boolean up) {

    Place seen(boolean nowUp) {
        return new Place(host, boot, started, true, up || nowUp);
    }
}
