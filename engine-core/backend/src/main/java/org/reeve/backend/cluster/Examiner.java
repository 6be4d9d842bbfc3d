package org.reeve.backend.cluster;

import org.reeve.model.host.HostId;

/** Reads what a host can do and prepares it for its cluster; ends by telling the writer `HostExamined`. Must not block. */
public interface Examiner {

    void examine(HostId host);
}
