package org.reeve.agent.libvirt.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.StorageServer;

/** Connects places that hold storage domains: a local directory by a link, a network file system by a mount. */
final class Servers {

    private final Repository repository;
    private final Mounts mounts;

    Servers(Repository repository, Mounts mounts) {
        this.repository = repository;
        this.mounts = mounts;
    }

    void connect(StorageServer server) {
        Path place = repository.mount(server);
        Attempt.to("connect " + server.path(), Fault.SERVER_FAILED, () -> {
            Disk.directories(place.getParent());
            if (server.type() == StorageServer.Type.LOCALFS) {
                Disk.link(place, local(server));
            } else {
                mount(server, place);
            }
        });
    }

    void disconnect(StorageServer server) {
        Path place = repository.mount(server);
        Attempt.to("disconnect " + server.path(), Fault.SERVER_NOT_DISCONNECTED, () -> {
            if (Files.isSymbolicLink(place)) {
                Files.delete(place);
            } else if (Files.isDirectory(place)) {
                if (mounts.mounted(place)) {
                    mounts.unmount(place);
                }
                Files.delete(place);
            }
        });
    }

    private void mount(StorageServer server, Path place) throws IOException {
        Disk.directories(place);
        if (!mounts.mounted(place)) {
            mounts.mount(server, place);
        }
    }

    private static Path local(StorageServer server) {
        Path directory = Path.of(server.path());
        if (!directory.isAbsolute()) {
            throw new HostFault(Fault.SERVER_INVALID, server.path() + " is not an absolute path");
        }
        if (!Files.isDirectory(directory)) {
            throw new HostFault(Fault.SERVER_FAILED, server.path() + " is not a directory of this host");
        }
        if (!Files.isWritable(directory)) {
            throw new HostFault(Fault.SERVER_ACCESS_DENIED, server.path() + " is not writable");
        }
        return directory;
    }
}
