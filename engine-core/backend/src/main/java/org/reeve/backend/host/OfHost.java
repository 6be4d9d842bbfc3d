package org.reeve.backend.host;

import java.util.List;
import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.host.HostId;

/** The door to everything that belongs to one host: open to whom the host is visible, or to administrators only. */
public final class OfHost {

    private OfHost() {}

    /** @throws Refused (NOT_FOUND) also for a host that is there but not for this caller */
    public static void require(HostId host, Reader reader) {
        Visible visible = Visible.to(reader.caller(), Sight.HOST, "h.id");
        reader.sql()
                .first(
                        "select 1 from host h where h.id = ? and " + visible.condition(),
                        row -> true,
                        visible.between(List.of(host)))
                .orElseThrow(() -> unknown(host));
    }

    /** For what tells how to get at a host. */
    public static void requireAdmin(HostId host, Reader reader) {
        if (!reader.caller().admin()) {
            throw unknown(host);
        }
        require(host, reader);
    }

    private static Refused unknown(HostId host) {
        return new Refused(Refused.Kind.NOT_FOUND, "kernel.not-found", "kind", "host", "id", host);
    }
}
