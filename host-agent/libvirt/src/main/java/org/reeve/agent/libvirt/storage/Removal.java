package org.reeve.agent.libvirt.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.VolumeSeen.Role;

/**
 * Removes images and volumes. An image is first renamed, which is the moment it is gone; what an interruption leaves
 * behind the rename is removed by {@link #finish}.
 */
final class Removal {

    private static final int ZEROS = 1024 * 1024;

    private final Domains domains;
    private final Locks locks;

    Removal(Domains domains, Locks locks) {
        this.domains = domains;
        this.locks = locks;
    }

    void image(UUID domain, UUID image, boolean zero) {
        locks.holding(image, () -> {
            DomainTree tree = domains.tree(domain);
            new VolumeFiles(tree).requireImage(image);
            Path removed = tree.removed(image, zero);
            Attempt.to("delete image " + image, Fault.IMAGE_NOT_DELETED, () -> {
                Disk.erase(removed);
                Files.move(tree.image(image), removed, StandardCopyOption.ATOMIC_MOVE);
                Disk.sync(tree.images());
                erase(removed, zero);
            });
        });
    }

    /** Removes what earlier deletions left when they were interrupted. */
    void finish(UUID domain) {
        DomainTree tree = domains.tree(domain);
        for (Path left : Disk.list(tree.images(), Removal::removed)) {
            boolean zero = left.getFileName().toString().startsWith(DomainTree.REMOVED_ZERO);
            Attempt.to("remove " + left, Fault.IMAGE_NOT_DELETED, () -> erase(left, zero));
        }
    }

    private static boolean removed(Path path) {
        return path.getFileName().toString().startsWith(DomainTree.REMOVED);
    }

    private static void erase(Path directory, boolean zero) throws IOException {
        if (zero) {
            for (Path file : Disk.list(
                    directory, path -> Ids.parse(path.getFileName().toString()).isPresent())) {
                overwrite(file);
            }
        }
        Disk.erase(directory);
    }

    /** A file with a second name belongs to a template that lives on. */
    private static void overwrite(Path file) throws IOException {
        if ((int) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1) {
            return;
        }
        ByteBuffer zeros = ByteBuffer.allocateDirect(ZEROS);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            long left = channel.size();
            while (left > 0) {
                zeros.clear().limit((int) Math.min(ZEROS, left));
                left -= channel.write(zeros);
            }
            channel.force(true);
        }
    }

    void volumes(UUID domain, UUID image, List<UUID> volumes, boolean zero) {
        locks.holding(image, () -> {
            VolumeFiles files = new VolumeFiles(domains.tree(domain));
            files.requireImage(image);
            for (UUID volume : volumes) {
                List<UUID> children = files.children(image, volume).stream()
                        .filter(child -> !volumes.contains(child))
                        .toList();
                if (!children.isEmpty()) {
                    throw new HostFault(Fault.VOLUME_HAS_CHILDREN, "volume " + volume + " is needed by " + children);
                }
            }
            volumes.forEach(volume -> volume(files, image, volume, zero));
        });
    }

    /** The metadata goes first; without it the volume does not exist. */
    private static void volume(VolumeFiles files, UUID image, UUID volume, boolean zero) {
        VolumeMetadata metadata = files.metadata(image, volume);
        DomainTree tree = files.tree();
        Attempt.to("delete volume " + volume, Fault.VOLUME_NOT_DELETED, () -> {
            Files.delete(tree.volumeMetadata(image, volume));
            if (zero && Files.exists(tree.volume(image, volume))) {
                overwrite(tree.volume(image, volume));
            }
            Files.deleteIfExists(tree.volume(image, volume));
            Files.deleteIfExists(tree.volumeLease(image, volume));
        });
        metadata.parent()
                .filter(parent -> files.exists(image, parent))
                .filter(parent -> files.children(image, parent).isEmpty())
                .ifPresent(parent -> files.change(
                        image, parent, old -> old.role() == Role.INTERNAL ? old.withRole(Role.LEAF) : old));
    }
}
