package org.reeve.backend.kernel;

import org.reeve.logic.cluster.Wish;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.VmId;

/** Takes wishes for machines and hosts to the writers of their clusters. The kernel writes the wish; the writer makes it true. */
public interface Wishes {

    /** Writes the wish in the running transaction and tells the writer after its commit. */
    void want(VmId vm, Wish wish, Store store);

    /** The host is to run machines, or to be in maintenance. A host the writer does not know is thereby added. */
    void want(HostId host, boolean active, Store store);

    /** After the commit the writer forgets a machine that is down. */
    void removed(VmId vm);

    /** After the commit the writer forgets a host, and its connection is closed. */
    void removed(HostId host);
}
