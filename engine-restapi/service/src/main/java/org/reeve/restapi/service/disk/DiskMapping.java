package org.reeve.restapi.service.disk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.backend.disk.AddDiskToVm;
import org.reeve.backend.disk.DiskView;
import org.reeve.backend.disk.NewDisk;
import org.reeve.backend.disk.UpdateDisk;
import org.reeve.model.disk.DiskId;
import org.reeve.model.disk.VolumeFormat;
import org.reeve.model.disk.VolumeType;
import org.reeve.model.profile.DiskProfileId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.exchange.BadRequest;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Disk;
import org.reeve.restapi.types.DiskAttachment;
import org.reeve.restapi.types.DiskBackup;
import org.reeve.restapi.types.DiskContentType;
import org.reeve.restapi.types.DiskFormat;
import org.reeve.restapi.types.DiskInterface;
import org.reeve.restapi.types.DiskProfile;
import org.reeve.restapi.types.DiskStatus;
import org.reeve.restapi.types.DiskStorageType;
import org.reeve.restapi.types.QcowVersion;
import org.reeve.restapi.types.Quota;
import org.reeve.restapi.types.StorageDomain;

/** Disks as the API has them. */
public final class DiskMapping {

    private DiskMapping() {}

    public static Disk type(DiskView view) {
        var type = new Disk();
        type.setId(view.id().toString());
        type.setName(view.alias());
        type.setAlias(view.alias());
        type.setDescription(view.description());
        type.setStatus(status(view));
        type.setStorageType(
                view.storageType() == org.reeve.model.disk.DiskStorageType.LUN
                        ? DiskStorageType.LUN
                        : DiskStorageType.IMAGE);
        type.setContentType(DiskContentType.valueOf(view.traits().content().name()));
        type.setShareable(view.traits().shareable());
        type.setWipeAfterDelete(view.traits().wipeAfterDelete());
        type.setPropagateErrors(view.traits().propagateErrors());
        type.setBackup(view.traits().incrementalBackup() ? DiskBackup.INCREMENTAL : DiskBackup.NONE);
        view.domain()
                .ifPresent(domain -> type.setStorageDomains(Stream.concat(Stream.of(domain), view.copies().stream())
                        .map(Refs::storageDomain)
                        .toList()));
        view.quota().ifPresent(counted -> type.setQuota(Refs.quota(counted.dataCenter(), counted.quota())));
        view.profile().ifPresent(profile -> type.setDiskProfile(Refs.to(DiskProfile::new, "diskprofiles", profile)));
        view.unit().ifPresent(unit -> {
            type.setLunStorage(LunMapping.type(unit));
            unit.bytes().ifPresent(type::setProvisionedSize);
        });
        type.setSgio(LunMapping.type(view.sgio()));
        view.image().ifPresent(image -> image(type, image));
        return type;
    }

    private static void image(Disk type, DiskView.Image image) {
        boolean cow = image.layout().format() == VolumeFormat.COW;
        type.setImageId(image.volume().toString());
        type.setFormat(cow ? DiskFormat.COW : DiskFormat.RAW);
        type.setQcowVersion(cow ? qcow(image) : null);
        type.setSparse(image.layout().type() == VolumeType.SPARSE);
        type.setProvisionedSize(image.bytes());
        type.setActualSize(image.actualBytes());
        type.setTotalSize(image.totalBytes());
        image.initialBytes().ifPresent(type::setInitialSize);
    }

    /** Version 2 calls itself 0.10, version 3 1.1; what we make is the latter. */
    private static QcowVersion qcow(DiskView.Image image) {
        return image.qcow().filter("0.10"::equals).isPresent() ? QcowVersion.QCOW2_V2 : QcowVersion.QCOW2_V3;
    }

    private static DiskStatus status(DiskView view) {
        return switch (view.status()) {
            case OK -> DiskStatus.OK;
            case LOCKED, UNASSIGNED -> DiskStatus.LOCKED;
            case ILLEGAL -> DiskStatus.ILLEGAL;
        };
    }

    /** @param domain where it goes when the body does not say so */
    static NewDisk add(Disk given, Named named, Optional<StorageDomainId> domain) {
        DiskFormat format = Given.required(given.getFormat(), "disk.format");
        boolean sparse = Given.or(given.getSparse(), format == DiskFormat.COW);
        return new NewDisk(
                Named.required(domain.or(() -> domain(given, named)), "disk.storage_domains"),
                Optional.ofNullable(given.getName()).or(() -> Optional.ofNullable(given.getAlias())),
                Given.or(given.getDescription(), ""),
                Given.required(given.getProvisionedSize(), "disk.provisioned_size"),
                Optional.ofNullable(given.getInitialSize()),
                new NewDisk.Layout(
                        format == DiskFormat.COW ? VolumeFormat.COW : VolumeFormat.RAW,
                        sparse ? VolumeType.SPARSE : VolumeType.PREALLOCATED),
                new NewDisk.Traits(
                        org.reeve.model.disk.DiskContentType.valueOf(
                                Given.or(given.getContentType(), DiskContentType.DATA)
                                        .name()),
                        Given.or(given.getShareable(), false),
                        Given.or(given.getWipeAfterDelete(), false),
                        Given.or(given.getPropagateErrors(), false),
                        given.getBackup() == DiskBackup.INCREMENTAL),
                profile(given),
                quota(given));
    }

    private static Optional<DiskProfileId> profile(Disk given) {
        return Optional.ofNullable(given.getDiskProfile())
                .map(DiskProfile::getId)
                .map(id -> Given.id(id, DiskProfileId::new));
    }

    private static Optional<QuotaId> quota(Disk given) {
        return Optional.ofNullable(given.getQuota()).map(Quota::getId).map(id -> Given.id(id, QuotaId::new));
    }

    private static Optional<StorageDomainId> domain(Disk given, Named named) {
        List<StorageDomain> all = Given.or(given.getStorageDomains(), List.of());
        if (all.size() > 1) {
            throw new BadRequest("disk.storage_domains", "A disk is in one storage domain");
        }
        return named.storageDomain(all.isEmpty() ? given.getStorageDomain() : all.getFirst());
    }

    /** A disk that is to be made and put into a machine in one order. */
    public static AddDiskToVm.Order attach(VmId vm, DiskAttachment given, Named named) {
        Disk disk = Given.required(given.getDisk(), "disk_attachment.disk");
        return new AddDiskToVm.Order(
                vm,
                add(disk, named, Optional.empty()),
                new AddDiskToVm.Slot(
                        org.reeve.model.disk.DiskInterface.valueOf(
                                Given.or(given.getInterface(), DiskInterface.VIRTIO_SCSI)
                                        .name()),
                        Given.or(given.getActive(), true),
                        Given.or(given.getBootable(), false),
                        Given.or(given.getReadOnly(), false),
                        Given.or(given.getPassDiscard(), false)));
    }

    static UpdateDisk.Order update(DiskId id, Disk given) {
        return new UpdateDisk.Order(
                id,
                Optional.ofNullable(given.getName()).or(() -> Optional.ofNullable(given.getAlias())),
                Optional.ofNullable(given.getDescription()),
                Optional.ofNullable(given.getProvisionedSize()),
                Optional.ofNullable(given.getShareable()),
                Optional.ofNullable(given.getWipeAfterDelete()),
                Optional.ofNullable(given.getPropagateErrors()),
                Optional.ofNullable(given.getBackup()).map(backup -> backup == DiskBackup.INCREMENTAL),
                profile(given),
                quota(given),
                Optional.ofNullable(given.getSgio()).map(LunMapping::io));
    }
}
