package org.reeve.backend.kernel;

import java.util.UUID;
import org.reeve.backend.api.Caller;
import org.reeve.model.user.SessionId;
import org.reeve.model.user.UserId;

/** Who acts when nobody asked: the engine itself. */
public final class Engine {

    private static final UserId NOBODY = new UserId(new UUID(0, 0));
    private static final Caller CALLER = new Caller(NOBODY, "the engine", new SessionId(new UUID(0, 0)), true, "");

    private Engine() {}

    public static Caller caller() {
        return CALLER;
    }

    static boolean is(Caller caller) {
        return caller.user().equals(NOBODY);
    }
}
