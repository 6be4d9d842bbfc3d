package org.reeve.backend.storage;

import java.util.UUID;
import org.reeve.model.host.HostId;

/** How one host logs in to a target that lets others in differently; the password is not shown. */
public record HostLoginView(UUID id, HostId host, String target, String user) {}
