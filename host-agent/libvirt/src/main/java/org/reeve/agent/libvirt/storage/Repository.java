package org.reeve.agent.libvirt.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.StorageServer;

/**
 * The directory under which all storage of this host is found: {@code mnt/<server>/<domain>} for what is connected,
 * and {@code <pool>/<domain>} with {@code <pool>/mastersd} as links for what a data center uses.
 */
record Repository(Path root) {

    Path mounts() {
        return root.resolve("mnt");
    }

    Path mount(StorageServer server) {
        return mounts(server.type()).resolve(mountName(checked(server.path())));
    }

    private Path mounts(StorageServer.Type type) {
        return type == StorageServer.Type.GLUSTERFS ? mounts().resolve("glusterSD") : mounts();
    }

    Path mount(StorageServer.Type type, String path) {
        return mounts(type).resolve(mountName(checked(path)));
    }

    Path pool(UUID pool) {
        return root.resolve(pool.toString());
    }

    Path link(UUID pool, UUID domain) {
        return pool(pool).resolve(domain.toString());
    }

    Path masterLink(UUID pool) {
        return pool(pool).resolve("mastersd");
    }

    List<UUID> pools() {
        return Disk.list(root, path -> Files.isSymbolicLink(path.resolve("mastersd"))).stream()
                .map(Repository::id)
                .flatMap(Optional::stream)
                .toList();
    }

    List<Path> connected() {
        return Stream.concat(
                        Disk.list(mounts(), path -> !path.endsWith("glusterSD")).stream(),
                        Disk.list(mounts().resolve("glusterSD"), path -> true).stream())
                .filter(Files::isDirectory)
                .toList();
    }

    List<DomainTree> domains() {
        return connected().stream()
                .flatMap(mount -> Disk.list(mount, path -> true).stream())
                .flatMap(path -> id(path).map(id -> new DomainTree(id, path)).stream())
                .filter(tree -> Files.isRegularFile(tree.metadata()))
                .toList();
    }

    Optional<DomainTree> domain(UUID id) {
        return connected().stream()
                .map(mount -> new DomainTree(id, mount.resolve(id.toString())))
                .filter(tree -> Files.isRegularFile(tree.metadata()))
                .findFirst();
    }

    /** Slashes become underscores, so underscores are doubled to keep two paths apart. */
    static String mountName(String path) {
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.replace("_", "__").replace('/', '_');
    }

    /** A server's path comes from the wire. */
    static String checked(String path) {
        boolean odd = path.isBlank()
                || path.startsWith("-")
                || path.chars().anyMatch(Character::isISOControl)
                || Stream.of(path.split("/")).anyMatch(part -> part.equals("..") || part.equals("."))
                || path.contains("//");
        if (odd) {
            throw new HostFault(Fault.SERVER_INVALID, "'" + path + "' is not a usable storage path");
        }
        return path;
    }

    private static Optional<UUID> id(Path path) {
        return Ids.parse(path.getFileName().toString());
    }
}
