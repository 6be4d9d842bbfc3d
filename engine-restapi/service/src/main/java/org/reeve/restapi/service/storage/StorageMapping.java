package org.reeve.restapi.service.storage;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.backend.storage.AddStorageDomain;
import org.reeve.backend.storage.SpaceWish;
import org.reeve.backend.storage.StorageDomainView;
import org.reeve.backend.storage.StoragePlace;
import org.reeve.backend.storage.UpdateStorageDomain;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.ExternalStatus;
import org.reeve.restapi.types.HostStorage;
import org.reeve.restapi.types.NfsVersion;
import org.reeve.restapi.types.StorageDomain;
import org.reeve.restapi.types.StorageDomainStatus;
import org.reeve.restapi.types.StorageDomainType;
import org.reeve.restapi.types.StorageFormat;
import org.reeve.restapi.types.StorageType;

/** Storage domains as the API has them. */
final class StorageMapping {

    private StorageMapping() {}

    /** As the list of all storage domains shows it: how it is, is a matter of each data center. */
    static StorageDomain type(StorageDomainView view) {
        StorageDomain type = common(view);
        type.setStatus(view.attachment().isEmpty() ? status(view) : null);
        view.attachment().ifPresent(use -> type.setDataCenters(List.of(Refs.dataCenter(use.dataCenter()))));
        return type;
    }

    /** As a data center shows it. */
    static StorageDomain attached(StorageDomainView view) {
        StorageDomain type = common(view);
        type.setStatus(status(view));
        view.attachment().ifPresent(use -> {
            type.setDataCenter(Refs.dataCenter(use.dataCenter()));
            type.setDataCenters(List.of(Refs.dataCenter(use.dataCenter())));
        });
        return type;
    }

    private static StorageDomain common(StorageDomainView view) {
        var type = new StorageDomain();
        type.setId(view.id().toString());
        type.setName(view.name());
        type.setDescription(view.description());
        type.setComment(view.comment());
        type.setType(kind(view.type()));
        type.setMaster(
                view.attachment().map(StorageDomainView.Attachment::master).orElse(false));
        type.setStorage(storage(view.where()));
        type.setStorageFormat(StorageFormat.valueOf(view.format().name()));
        type.setExternalStatus(ExternalStatus.valueOf(view.external().name()));
        type.setCommitted(view.usage().committed());
        view.usage().available().ifPresent(type::setAvailable);
        view.usage().used().ifPresent(type::setUsed);
        type.setBlockSize(view.policy().blockSize());
        type.setBackup(view.policy().backup());
        type.setWipeAfterDelete(view.policy().wipe());
        type.setDiscardAfterDelete(view.policy().discard());
        type.setSupportsDiscard(false);
        type.setSupportsDiscardZeroesData(false);
        type.setWarningLowSpaceIndicator(view.policy().warningPercent());
        type.setCriticalSpaceActionBlocker(view.policy().criticalGib());
        return type;
    }

    private static HostStorage storage(StorageDomainView.Where where) {
        var storage = new HostStorage();
        StoragePlace place = where.place();
        where.connection().ifPresent(id -> storage.setId(id.toString()));
        storage.setType(StorageType.valueOf(place.type().name()));
        storage.setPath(place.path());
        storage.setAddress(ConnectionMapping.text(place.address()));
        storage.setMountOptions(ConnectionMapping.text(place.mounting().options()));
        storage.setVfsType(ConnectionMapping.text(place.mounting().vfsType()));
        place.mounting().nfsVersion().map(ConnectionMapping::nfs).ifPresent(storage::setNfsVersion);
        place.mounting().nfsRetrans().ifPresent(storage::setNfsRetrans);
        place.mounting().nfsTimeo().ifPresent(storage::setNfsTimeo);
        return storage;
    }

    private static StorageDomainStatus status(StorageDomainView view) {
        return switch (view.status()) {
            case UNKNOWN -> StorageDomainStatus.UNKNOWN;
            case UNINITIALIZED, UNATTACHED -> StorageDomainStatus.UNATTACHED;
            case ACTIVE -> StorageDomainStatus.ACTIVE;
            case INACTIVE -> StorageDomainStatus.INACTIVE;
            case LOCKED -> StorageDomainStatus.LOCKED;
            case MAINTENANCE -> StorageDomainStatus.MAINTENANCE;
            case PREPARING_FOR_MAINTENANCE -> StorageDomainStatus.PREPARING_FOR_MAINTENANCE;
            case DETACHING -> StorageDomainStatus.DETACHING;
            case ACTIVATING -> StorageDomainStatus.ACTIVATING;
        };
    }

    private static StorageDomainType kind(org.reeve.model.storage.StorageDomainType type) {
        return switch (type) {
            case MASTER, DATA, UNKNOWN, UNMANAGED -> StorageDomainType.DATA;
            case ISO -> StorageDomainType.ISO;
            case EXPORT -> StorageDomainType.EXPORT;
            case IMAGE -> StorageDomainType.IMAGE;
            case VOLUME -> StorageDomainType.VOLUME;
            case MANAGED_BLOCK_STORAGE -> StorageDomainType.MANAGED_BLOCK_STORAGE;
        };
    }

    static AddStorageDomain.Order add(StorageDomain given, Named named) {
        HostStorage storage = Given.required(given.getStorage(), "storage_domain.storage");
        Optional<StorageConnectionId> connection =
                Optional.ofNullable(storage.getId()).map(id -> Given.id(id, StorageConnectionId::new));
        return new AddStorageDomain.Order(
                Given.required(given.getName(), "storage_domain.name"),
                Given.or(given.getDescription(), ""),
                Given.or(given.getComment(), ""),
                Given.as(
                        Given.required(given.getType(), "storage_domain.type").name(),
                        "storage_domain.type",
                        org.reeve.model.storage.StorageDomainType::valueOf),
                Named.required(named.host(given.getHost()), "storage_domain.host"),
                connection,
                connection.isPresent() ? Optional.empty() : Optional.of(place(storage)),
                space(given));
    }

    private static StoragePlace place(HostStorage storage) {
        return new StoragePlace(
                org.reeve.model.storage.StorageType.valueOf(
                        Given.required(storage.getType(), "storage_domain.storage.type")
                                .name()),
                Given.or(storage.getAddress(), ""),
                Given.required(storage.getPath(), "storage_domain.storage.path"),
                new StoragePlace.Mounting(
                        Given.or(storage.getMountOptions(), ""),
                        Given.or(storage.getVfsType(), ""),
                        Optional.ofNullable(storage.getNfsVersion()).map(NfsVersion::name),
                        Optional.ofNullable(storage.getNfsRetrans()),
                        Optional.ofNullable(storage.getNfsTimeo())),
                Optional.empty(),
                Optional.ofNullable(storage.getUsername())
                        .map(user -> new StoragePlace.Login(user, Given.or(storage.getPassword(), ""))));
    }

    static UpdateStorageDomain.Order update(StorageDomainId id, StorageDomain given) {
        return new UpdateStorageDomain.Order(
                id,
                new Naming(
                        Optional.ofNullable(given.getName()),
                        Optional.ofNullable(given.getDescription()),
                        Optional.ofNullable(given.getComment())),
                space(given));
    }

    private static SpaceWish space(StorageDomain given) {
        return new SpaceWish(
                Optional.ofNullable(given.getWarningLowSpaceIndicator()),
                Optional.ofNullable(given.getCriticalSpaceActionBlocker()),
                Optional.ofNullable(given.getWipeAfterDelete()),
                Optional.ofNullable(given.getDiscardAfterDelete()),
                Optional.ofNullable(given.getBackup()));
    }
}
