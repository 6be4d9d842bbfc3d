package org.reeve.agent.libvirt.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NewVolume;
import org.reeve.agent.core.port.VolumeAt;
import org.reeve.agent.core.port.VolumeSeen;
import org.reeve.agent.core.port.VolumeSeen.Allocation;
import org.reeve.agent.core.port.VolumeSeen.Format;
import org.reeve.agent.core.port.VolumeSeen.Role;

/** Volumes: made, looked at, grown, copied. Removing them is {@link Removal}. */
final class Volumes {

    private final Domains domains;
    private final Locks locks;
    private final QemuImg qemuImg;
    private final Clock clock;

    Volumes(Domains domains, Locks locks, QemuImg qemuImg, Clock clock) {
        this.domains = domains;
        this.locks = locks;
        this.qemuImg = qemuImg;
        this.clock = clock;
    }

    VolumeFiles files(UUID domain) {
        return new VolumeFiles(domains.tree(domain));
    }

    void create(NewVolume order) {
        make(
                order,
                (files, path) -> qemuImg.create(new QemuImg.Order(
                        path,
                        order.format(),
                        order.allocation(),
                        order.capacityBytes(),
                        order.parent().map(parent -> backing(files, order.at().image(), parent)))));
    }

    /** Reads the source through its chain, so the copy stands alone. */
    void copy(VolumeAt source, NewVolume order) {
        VolumeFiles from = files(source.domain());
        VolumeMetadata original = from.metadata(source.image(), source.volume());
        Path sourcePath = from.tree().volume(source.image(), source.volume());
        make(order, (files, path) -> {
            qemuImg.convert(sourcePath, original.format(), path, order.format(), order.allocation());
            if (order.capacityBytes() > original.capacityBytes()) {
                qemuImg.resize(path, order.format(), order.capacityBytes());
            }
        });
    }

    private interface Filling {
        void fill(VolumeFiles files, Path path) throws IOException, ImageFailed;
    }

    /** The metadata file comes last: what was interrupted before it does not exist and is made over. */
    private void make(NewVolume order, Filling filling) {
        VolumeAt at = order.at();
        check(order);
        locks.holding(at.image(), () -> {
            VolumeFiles files = files(at.domain());
            if (files.exists(at.image(), at.volume())) {
                throw new HostFault(Fault.VOLUME_EXISTS, "volume " + at.volume() + " exists");
            }
            requireRoom(order);
            order.parent().ifPresent(parent -> adopt(files, at.image(), parent));
            VolumeMetadata metadata = metadata(order);
            metadata.text();
            Path path = files.tree().volume(at.image(), at.volume());
            try {
                Attempt.to("create volume " + at.volume(), Fault.VOLUME_NOT_CREATED, () -> {
                    Disk.directories(path.getParent());
                    Files.deleteIfExists(path);
                    filling.fill(files, path);
                    Disk.keepPrivate(path);
                    Disk.blank(files.tree().volumeLease(at.image(), at.volume()), 0);
                });
                files.write(at.image(), at.volume(), metadata);
            } catch (HostFault e) {
                undo(files, at);
                throw e;
            }
            order.parent()
                    .ifPresent(parent -> files.change(
                            at.image(),
                            parent.volume(),
                            old -> old.role() == Role.LEAF ? old.withRole(Role.INTERNAL) : old));
        });
    }

    private static void check(NewVolume order) {
        if (order.capacityBytes() <= 0 || order.capacityBytes() % 512 != 0) {
            throw new HostFault(Fault.VOLUME_SIZE_WRONG, "a volume cannot have " + order.capacityBytes() + " bytes");
        }
        if (order.initialBytes().isPresent() && order.initialBytes().getAsLong() > order.capacityBytes()) {
            throw new HostFault(Fault.VOLUME_SIZE_WRONG, "the initial size is larger than the volume");
        }
        if (order.parent().isPresent() && order.format() != Format.COW) {
            throw new HostFault(Fault.VOLUME_FORMAT_WRONG, "a volume over another one must be COW");
        }
        if (!order.diskType().matches("[A-Z0-9]{1,4}")) {
            throw new HostFault(Fault.INVALID_PARAMETER, "'" + order.diskType() + "' is not a disk type");
        }
    }

    private void requireRoom(NewVolume order) {
        long free = domains.space(order.at().domain()).freeBytes();
        if (order.allocation() == Allocation.PREALLOCATED && free < order.capacityBytes()) {
            throw new HostFault(
                    Fault.NO_SPACE,
                    "storage domain " + order.at().domain() + " has " + free + " bytes left, needed are "
                            + order.capacityBytes());
        }
    }

    /** A template's volume is linked into the image that grows from it, so that an image is complete in its directory. */
    private static void adopt(VolumeFiles files, UUID image, NewVolume.Parent parent) {
        VolumeMetadata metadata = files.metadata(parent.image(), parent.volume());
        if (parent.image().equals(image) || files.exists(image, parent.volume())) {
            return;
        }
        if (metadata.role() != Role.SHARED) {
            throw new HostFault(Fault.VOLUME_BUSY, "volume " + parent.volume() + " is not a template");
        }
        DomainTree tree = files.tree();
        Attempt.to("share volume " + parent.volume(), Fault.VOLUME_NOT_CREATED, () -> {
            Disk.directories(tree.image(image));
            link(tree.volume(image, parent.volume()), tree.volume(parent.image(), parent.volume()));
            link(tree.volumeLease(image, parent.volume()), tree.volumeLease(parent.image(), parent.volume()));
            link(tree.volumeMetadata(image, parent.volume()), tree.volumeMetadata(parent.image(), parent.volume()));
        });
    }

    private static void link(Path link, Path existing) throws IOException {
        Files.deleteIfExists(link);
        Files.createLink(link, existing);
    }

    private static QemuImg.Backing backing(VolumeFiles files, UUID image, NewVolume.Parent parent) {
        return new QemuImg.Backing(
                parent.volume().toString(),
                files.metadata(image, parent.volume()).format());
    }

    private VolumeMetadata metadata(NewVolume order) {
        return new VolumeMetadata(
                order.at().domain(),
                order.at().image(),
                order.parent().map(NewVolume.Parent::volume),
                order.capacityBytes(),
                order.format(),
                order.allocation(),
                Role.LEAF,
                order.legality(),
                order.diskType(),
                order.description(),
                clock.instant(),
                0,
                order.sequence());
    }

    private static void undo(VolumeFiles files, VolumeAt at) {
        DomainTree tree = files.tree();
        Attempt.to("clean up volume " + at.volume(), Fault.VOLUME_NOT_CREATED, () -> {
            Files.deleteIfExists(tree.volumeMetadata(at.image(), at.volume()));
            Files.deleteIfExists(tree.volume(at.image(), at.volume()));
            Files.deleteIfExists(tree.volumeLease(at.image(), at.volume()));
            if (files.volumes(at.image()).isEmpty()) {
                Disk.erase(tree.image(at.image()));
            }
        });
    }

    VolumeSeen seen(VolumeAt at) {
        VolumeFiles files = files(at.domain());
        VolumeMetadata metadata = files.metadata(at.image(), at.volume());
        Path path = files.tree().volume(at.image(), at.volume());
        Map<String, Object> format = inspect(path, metadata.format());
        long apparent = Attempt.get("measure volume " + at.volume(), Fault.VOLUME_INACCESSIBLE, () -> Files.size(path));
        return new VolumeSeen(
                at,
                metadata.capacityBytes(),
                apparent,
                format.get("actual-size") instanceof Number actual ? actual.longValue() : apparent,
                metadata.format(),
                metadata.allocation(),
                metadata.role(),
                metadata.legality(),
                metadata.diskType(),
                metadata.description(),
                metadata.parent(),
                files.children(at.image(), at.volume()),
                metadata.created(),
                metadata.generation(),
                metadata.sequence());
    }

    Map<String, Object> format(VolumeAt at) {
        VolumeFiles files = files(at.domain());
        VolumeMetadata metadata = files.metadata(at.image(), at.volume());
        return inspect(files.tree().volume(at.image(), at.volume()), metadata.format());
    }

    private Map<String, Object> inspect(Path path, Format format) {
        return Attempt.get("read volume " + path, Fault.VOLUME_INACCESSIBLE, () -> qemuImg.inspect(path, format));
    }

    void extend(VolumeAt at, long capacityBytes) {
        locks.holding(at.image(), () -> {
            VolumeFiles files = files(at.domain());
            VolumeMetadata metadata = files.metadata(at.image(), at.volume());
            if (capacityBytes < metadata.capacityBytes() || capacityBytes % 512 != 0) {
                throw new HostFault(
                        Fault.VOLUME_SIZE_WRONG,
                        "volume " + at.volume() + " cannot become " + capacityBytes + " bytes large, it has "
                                + metadata.capacityBytes());
            }
            Attempt.to(
                    "extend volume " + at.volume(),
                    Fault.VOLUME_NOT_EXTENDED,
                    () -> qemuImg.resize(
                            files.tree().volume(at.image(), at.volume()), metadata.format(), capacityBytes));
            files.change(at.image(), at.volume(), old -> old.withCapacity(capacityBytes));
        });
    }

    void describe(VolumeAt at, String description) {
        locks.holding(at.image(), () -> files(at.domain())
                .change(at.image(), at.volume(), old -> old.withDescription(description)));
    }

    void legality(VolumeAt at, VolumeSeen.Legality legality) {
        locks.holding(at.image(), () -> files(at.domain())
                .change(at.image(), at.volume(), old -> old.withLegality(legality)));
    }

    /** The path below the pool's links, after making sure that it ends at a plain file inside the domain. */
    Path prepare(VolumeAt at, Repository repository) {
        DomainTree tree = files(at.domain()).tree();
        VolumeMetadata metadata = files(at.domain()).metadata(at.image(), at.volume());
        if (metadata.legality() == VolumeSeen.Legality.ILLEGAL) {
            throw new HostFault(Fault.VOLUME_ILLEGAL, "volume " + at.volume() + " is marked illegal");
        }
        Path path = repository
                .link(at.pool(), at.domain())
                .resolve(tree.root().relativize(tree.volume(at.image(), at.volume())));
        Path real = Attempt.get("find volume " + at.volume(), Fault.IMAGE_PATH, path::toRealPath);
        Path inside = Attempt.get("find storage domain " + at.domain(), Fault.IMAGE_PATH, () -> tree.root()
                .toRealPath());
        if (!real.startsWith(inside) || !Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            throw new HostFault(Fault.IMAGE_PATH, "volume " + at.volume() + " leads out of its storage domain");
        }
        return path;
    }

    List<UUID> images(UUID domain) {
        return files(domain).images();
    }

    List<UUID> volumes(UUID domain, UUID image) {
        VolumeFiles files = files(domain);
        files.requireImage(image);
        return files.volumes(image);
    }
}
