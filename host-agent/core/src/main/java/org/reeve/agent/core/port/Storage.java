package org.reeve.agent.core.port;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Storage domains, pools and the volumes in them, laid out as VDSM lays them out so that its data can be read and
 * taken over. Calls block and throw {@link HostFault}; an unknown domain is DOMAIN_MISSING, an unknown or unconnected
 * pool POOL_UNKNOWN or POOL_NOT_CONNECTED, an unknown volume VOLUME_MISSING. What survives the agent is on the disks
 * and below the repository; connected servers and pools are found again by the implementation after a restart.
 */
public interface Storage {

    /** Root of all paths given to guests: {@code <repository>/<pool>/<domain>/images/<image>/<volume>}. */
    Path repository();

    // Servers: where domains live. Connecting twice is fine; so is disconnecting what is not connected.

    void connect(StorageServer server);

    void disconnect(StorageServer server);

    // Domains.

    /** Every domain found on the connected servers. */
    List<UUID> domains();

    void createDomain(NewStorageDomain domain);

    /** Erases an unattached domain. */
    void formatDomain(UUID domain);

    StorageDomainSeen domain(UUID domain);

    Space space(UUID domain);

    void describeDomain(UUID domain, String description);

    // Pools: the storage of one data center. One pool a host.

    void createPool(NewPool pool);

    /** Links the active domains below the repository and checks the master; connecting again refreshes. */
    void connectPool(PoolConnection connection);

    void disconnectPool(UUID pool);

    /** Forgets the pool on the master and detaches its domains. */
    void destroyPool(UUID pool);

    PoolSeen pool(UUID pool);

    List<UUID> connectedPools();

    void attach(UUID pool, UUID domain);

    /** Forced detaching works on the domain alone, when its pool is gone. */
    void detach(UUID pool, UUID domain, boolean force);

    void activate(UUID pool, UUID domain);

    /** When the master is deactivated {@code newMaster} takes over with {@code masterVersion}. */
    void deactivate(UUID pool, UUID domain, Optional<UUID> newMaster, int masterVersion);

    // The storage pool manager: the one host of the pool that may change metadata.

    Spm spm(UUID pool);

    /** Takes the role and raises the lease version; taking it twice is fine. */
    Spm startSpm(UUID pool, int previousId, long previousLease);

    void stopSpm(UUID pool);

    // Images and volumes.

    List<UUID> images(UUID domain);

    List<UUID> volumes(UUID domain, UUID image);

    void createVolume(NewVolume volume);

    VolumeSeen volume(VolumeAt at);

    void extendVolume(VolumeAt at, long capacityBytes);

    void describeVolume(VolumeAt at, String description);

    void setLegality(VolumeAt at, VolumeSeen.Legality legality);

    /** Removes the image with all its volumes; an image that is not there is IMAGE_MISSING. */
    void deleteImage(UUID pool, UUID domain, UUID image, boolean zero);

    /** Removes leaf volumes of an image; one with children is refused with VOLUME_HAS_CHILDREN. */
    void deleteVolumes(UUID pool, UUID domain, UUID image, List<UUID> volumes, boolean zero);

    /** Copies a volume with its chain flattened into a new one. */
    void copyVolume(VolumeAt source, NewVolume destination);

    /** Makes the volume usable by a guest and says where; IMAGE_PATH when it would leave the repository. */
    Path prepare(VolumeAt at);

    void teardown(VolumeAt at);

    /** What qemu-img says about the volume, as its JSON members. */
    Map<String, Object> imageFormat(VolumeAt at);
}
