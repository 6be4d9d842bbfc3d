package org.reeve.backend.signon;

import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.Reader;

/** Questions that only administrators may ask. */
final class AdminsOnly {

    private AdminsOnly() {}

    /** @throws Refused (FORBIDDEN) */
    static void require(Reader reader) {
        if (!reader.caller().admin()) {
            throw new Refused(Refused.Kind.FORBIDDEN, "sign-on.administrators-only");
        }
    }
}
