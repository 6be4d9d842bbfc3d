package org.reeve.backend.disk;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.reeve.model.storage.StorageType;

/**
 * A piece of somebody else's storage that machines use whole, as far as it was described. No host is asked, so sizes and makers are only known
 * when somebody says them.
 *
 * @param id by which hosts find it, whatever way they come
 * @param target absent for what hosts see without logging in
 */
public record LogicalUnit(
        StorageType type,
        String id,
        Optional<Target> target,
        Optional<Long> bytes,
        Optional<String> serial,
        Optional<String> vendor,
        Optional<String> product,
        Optional<Integer> mapping) {

    /** Where iSCSI logs in for it. */
    public record Target(String address, int port, String name, String portal, Optional<String> user) {}

    public LogicalUnit {
        requireNonNull(type);
        requireNonNull(id);
        requireNonNull(target);
    }
}
