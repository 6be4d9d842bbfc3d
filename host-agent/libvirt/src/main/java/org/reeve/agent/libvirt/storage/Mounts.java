package org.reeve.agent.libvirt.storage;

import java.nio.file.Path;
import org.reeve.agent.core.port.StorageServer;

/** Attaches network file systems to directories of this host. */
interface Mounts {

    boolean mounted(Path directory);

    void mount(StorageServer server, Path directory);

    void unmount(Path directory);
}
