package org.reeve.agent.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NewVolume;
import org.reeve.agent.core.port.VolumeAt;
import org.reeve.agent.core.port.VolumeSeen;

/** The images and volumes one imagined host makes, looks at and removes. */
final class FakeVolumes {

    private final FakeShare share;
    private final FakeReach reach;
    private final FakePools pools;
    private final World world;
    private final Timing timing;

    FakeVolumes(FakeShare share, FakeReach reach, FakePools pools, World world, Timing timing) {
        this.share = share;
        this.reach = reach;
        this.pools = pools;
        this.world = world;
        this.timing = timing;
    }

    List<UUID> images(UUID domain) {
        synchronized (share) {
            return List.copyOf(reach.reachable(domain).images.keySet());
        }
    }

    List<UUID> volumes(UUID domain, UUID image) {
        synchronized (share) {
            reach.reachable(domain);
            return List.copyOf(share.image(domain, image).keySet());
        }
    }

    void createVolume(NewVolume order) {
        world.spend(timing.disk());
        synchronized (share) {
            pools.connected(order.at().pool());
            FakeShare.Domain domain = reach.reachable(order.at().domain());
            order.parent()
                    .ifPresent(parent -> share.volume(
                            new VolumeAt(order.at().pool(), order.at().domain(), parent.image(), parent.volume())));
            FakeShare.Volume volume = new FakeShare.Volume(order, world.instant());
            if (FakeShare.size(volume) > share.domainBytes() - share.used(domain)) {
                throw new HostFault(
                        Fault.NO_SPACE, "no space for volume " + order.at().volume());
            }
            Map<UUID, FakeShare.Volume> image =
                    domain.images.computeIfAbsent(order.at().image(), id -> new LinkedHashMap<>());
            if (image.putIfAbsent(order.at().volume(), volume) != null) {
                throw new HostFault(Fault.VOLUME_EXISTS, "volume " + order.at().volume() + " exists");
            }
        }
    }

    VolumeSeen volume(VolumeAt at) {
        synchronized (share) {
            FakeShare.Domain domain = reach.reachable(at.domain());
            FakeShare.Volume volume = share.volume(at);
            List<UUID> children = share.children(domain, at.volume());
            long size = FakeShare.size(volume);
            return new VolumeSeen(
                    at,
                    volume.capacity,
                    volume.order.format() == VolumeSeen.Format.RAW ? volume.capacity : size,
                    size,
                    volume.order.format(),
                    volume.order.allocation(),
                    children.isEmpty() ? VolumeSeen.Role.LEAF : VolumeSeen.Role.INTERNAL,
                    volume.legality,
                    volume.order.diskType(),
                    volume.description,
                    volume.parent(),
                    children,
                    volume.created,
                    0,
                    volume.order.sequence());
        }
    }

    void extendVolume(VolumeAt at, long capacityBytes) {
        synchronized (share) {
            FakeShare.Volume volume = share.volume(at);
            if (capacityBytes < volume.capacity) {
                throw new HostFault(Fault.VOLUME_NOT_EXTENDED, "a volume cannot shrink");
            }
            volume.capacity = capacityBytes;
        }
    }

    void describeVolume(VolumeAt at, String description) {
        synchronized (share) {
            share.volume(at).description = description;
        }
    }

    void setLegality(VolumeAt at, VolumeSeen.Legality legality) {
        synchronized (share) {
            share.volume(at).legality = legality;
        }
    }

    void deleteImage(UUID pool, UUID domain, UUID image, boolean zero) {
        world.spend(timing.disk());
        synchronized (share) {
            pools.connected(pool);
            reach.reachable(domain);
            share.image(domain, image);
            share.domain(domain).images.remove(image);
        }
    }

    void deleteVolumes(UUID pool, UUID domain, UUID image, List<UUID> volumes, boolean zero) {
        synchronized (share) {
            pools.connected(pool);
            FakeShare.Domain owner = reach.reachable(domain);
            Map<UUID, FakeShare.Volume> all = share.image(domain, image);
            for (UUID volume : volumes) {
                share.volume(new VolumeAt(pool, domain, image, volume));
                if (!volumes.containsAll(share.children(owner, volume))) {
                    throw new HostFault(Fault.VOLUME_HAS_CHILDREN, "volume " + volume + " has children");
                }
            }
            volumes.forEach(all::remove);
            if (all.isEmpty()) {
                owner.images.remove(image);
            }
        }
    }

    void copyVolume(VolumeAt source, NewVolume destination) {
        volume(source);
        createVolume(destination);
    }
}
