package org.reeve.backend.device;

import java.util.List;
import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Visible;

/** The door to everything that belongs to a machine or a template: open to whom that is visible. */
public final class OfOwner {

    private OfOwner() {}

    /** @throws Refused (NOT_FOUND) also for an owner that is there but not for this caller */
    public static void require(DeviceOwner owner, Reader reader) {
        Visible visible = Visible.to(reader.caller(), owner.kind().sight(), "o.id");
        reader.sql()
                .first(
                        "select 1 from %s o where o.id = ? and %s".formatted(owner.table(), visible.condition()),
                        row -> true,
                        visible.between(List.of(owner.id())))
                .orElseThrow(() -> new Refused(
                        Refused.Kind.NOT_FOUND, "kernel.not-found", "kind", owner.table(), "id", owner.id()));
    }
}
