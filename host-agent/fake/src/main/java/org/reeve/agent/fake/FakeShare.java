package org.reeve.agent.fake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NewStorageDomain;
import org.reeve.agent.core.port.NewVolume;
import org.reeve.agent.core.port.Spm;
import org.reeve.agent.core.port.StorageDomainSeen;
import org.reeve.agent.core.port.VolumeAt;
import org.reeve.agent.core.port.VolumeSeen;

/** Imagined disks that any number of imagined hosts may reach: what stays when a host goes. Guarded by itself. */
public final class FakeShare {

    private final Map<UUID, Domain> domains = new LinkedHashMap<>();
    private final Map<UUID, Pool> pools = new LinkedHashMap<>();
    private final long domainBytes;

    public FakeShare(long domainBytes) {
        this.domainBytes = domainBytes;
    }

    /** A storage domain with its volumes. */
    static final class Domain {
        final NewStorageDomain order;
        final Map<UUID, Map<UUID, Volume>> images = new LinkedHashMap<>();
        String name;
        Optional<UUID> pool = Optional.empty();

        Domain(NewStorageDomain order) {
            this.order = order;
            this.name = order.name();
        }
    }

    /** A volume; what may change of it changes in place. */
    static final class Volume {
        final NewVolume order;
        final Instant created;
        long capacity;
        String description;
        VolumeSeen.Legality legality;

        Volume(NewVolume order, Instant created) {
            this.order = order;
            this.created = created;
            this.capacity = order.capacityBytes();
            this.description = order.description();
            this.legality = order.legality();
        }

        Optional<UUID> parent() {
            return order.parent().map(NewVolume.Parent::volume);
        }
    }

    /** A pool as its master domain remembers it. */
    static final class Pool {
        final UUID id;
        final String name;
        final Map<UUID, StorageDomainSeen.Status> domains = new LinkedHashMap<>();
        UUID master;
        int masterVersion;
        Spm spm = Spm.FREE;

        Pool(UUID id, String name, UUID master, int masterVersion) {
            this.id = id;
            this.name = name;
            this.master = master;
            this.masterVersion = masterVersion;
        }
    }

    Map<UUID, Domain> domains() {
        return domains;
    }

    Map<UUID, Pool> pools() {
        return pools;
    }

    long domainBytes() {
        return domainBytes;
    }

    Domain domain(UUID id) {
        return found(domains.get(id), Fault.DOMAIN_MISSING, "no storage domain " + id);
    }

    Pool pool(UUID id) {
        return found(pools.get(id), Fault.POOL_UNKNOWN, "no pool " + id);
    }

    Map<UUID, Volume> image(UUID domain, UUID image) {
        return found(domain(domain).images.get(image), Fault.IMAGE_MISSING, "no image " + image);
    }

    Volume volume(VolumeAt at) {
        Map<UUID, Volume> image = domain(at.domain()).images.getOrDefault(at.image(), Map.of());
        return found(image.get(at.volume()), Fault.VOLUME_MISSING, "no volume " + at.volume());
    }

    private static <T> T found(T thing, Fault fault, String otherwise) {
        return Optional.ofNullable(thing).orElseThrow(() -> new HostFault(fault, otherwise));
    }

    List<UUID> children(Domain domain, UUID volume) {
        return domain.images.values().stream()
                .flatMap(image -> image.values().stream())
                .filter(other -> other.parent().equals(Optional.of(volume)))
                .map(other -> other.order.at().volume())
                .toList();
    }

    long used(Domain domain) {
        return domain.images.values().stream()
                .flatMap(image -> image.values().stream())
                .mapToLong(FakeShare::size)
                .sum();
    }

    static long size(Volume volume) {
        boolean whole = volume.order.allocation() == VolumeSeen.Allocation.PREALLOCATED;
        return whole ? volume.capacity : volume.order.initialBytes().orElse(0);
    }
}
