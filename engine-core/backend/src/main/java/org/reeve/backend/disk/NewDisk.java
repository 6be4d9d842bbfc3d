package org.reeve.backend.disk;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.reeve.model.disk.DiskContentType;
import org.reeve.model.disk.VolumeFormat;
import org.reeve.model.disk.VolumeType;
import org.reeve.model.profile.DiskProfileId;
import org.reeve.model.quota.QuotaId;
import org.reeve.model.storage.StorageDomainId;

/**
 * What somebody wants a new disk to be.
 *
 * @param alias what people call it; without one it gets a name by itself
 * @param initialBytes how much of a thin disk is to be there at once
 * @param quota what it counts for; without one the default quota
 * @param profile what limits it; without one the first of the storage domain that the caller may use
 */
public record NewDisk(
        StorageDomainId domain,
        Optional<String> alias,
        String description,
        long bytes,
        Optional<Long> initialBytes,
        Layout layout,
        Traits traits,
        Optional<DiskProfileId> profile,
        Optional<QuotaId> quota) {

    /** How its bytes are kept. */
    public record Layout(VolumeFormat format, VolumeType type) {
        public static final Layout THIN = new Layout(VolumeFormat.COW, VolumeType.SPARSE);
    }

    /** How it behaves. */
    public record Traits(
            DiskContentType content,
            boolean shareable,
            boolean wipeAfterDelete,
            boolean propagateErrors,
            boolean incrementalBackup) {
        public static final Traits USUAL = new Traits(DiskContentType.DATA, false, false, false, false);
    }

    public NewDisk {
        requireNonNull(domain);
        requireNonNull(alias);
        requireNonNull(description);
        requireNonNull(initialBytes);
        requireNonNull(layout);
        requireNonNull(traits);
        requireNonNull(profile);
        requireNonNull(quota);
    }

    /** With the profile that comes with the storage domain. */
    public NewDisk(
            StorageDomainId domain,
            Optional<String> alias,
            String description,
            long bytes,
            Optional<Long> initialBytes,
            Layout layout,
            Traits traits) {
        this(domain, alias, description, bytes, initialBytes, layout, traits, Optional.empty(), Optional.empty());
    }

    public static NewDisk thin(StorageDomainId domain, String alias, long bytes) {
        return new NewDisk(domain, Optional.of(alias), "", bytes, Optional.empty(), Layout.THIN, Traits.USUAL);
    }
}
