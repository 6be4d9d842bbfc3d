package org.reeve.backend.disk;

import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.VolumeId;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageDomainId;

/** Where the bytes of a disk are, and the host through which they are changed. */
public record Place(HostId host, DataCenterId dataCenter, StorageDomainId domain, DiskId disk, VolumeId volume) {}
