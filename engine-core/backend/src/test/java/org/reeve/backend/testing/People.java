package org.reeve.backend.testing;

import java.util.UUID;
import org.reeve.backend.api.Caller;
import org.reeve.model.user.SessionId;
import org.reeve.model.user.UserId;

/** Who acts in tests. */
public final class People {

    public static final UserId ADMIN_ID = UserId.of("fdfc627c-d875-11e0-90f0-83df133b58cc");

    private People() {}

    public static Caller admin() {
        return new Caller(ADMIN_ID, "admin@internal", new SessionId(new UUID(0, 1)), true, "test");
    }

    /** Somebody signed on who has no right at all. */
    public static Caller stranger() {
        return new Caller(
                new UserId(new UUID(0, 7)), "stranger@internal", new SessionId(new UUID(0, 2)), false, "test");
    }
}
