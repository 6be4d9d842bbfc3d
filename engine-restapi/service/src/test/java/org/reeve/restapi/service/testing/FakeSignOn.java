package org.reeve.restapi.service.testing;

import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.reeve.backend.api.Attempt;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Opened;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SignOn;
import org.reeve.model.user.SessionId;
import org.reeve.model.user.UserId;

/** Knows one administrator, {@code admin@internal} with the password {@code secret:1}. */
@Vetoed
public final class FakeSignOn implements SignOn {

    public static final UserId ADMIN = new UserId(new UUID(0, 1));

    private final Map<String, Caller> sessions = new ConcurrentHashMap<>();

    @Override
    public Opened signOn(Attempt attempt) {
        Caller caller = authenticate(attempt);
        String token = UUID.randomUUID().toString();
        sessions.put(token, caller);
        Instant ends = Instant.now().plus(Duration.ofHours(1));
        return new Opened(token, caller, attempt.scope(), ends, attempt.client());
    }

    @Override
    public Caller authenticate(String token) {
        Caller caller = sessions.get(token);
        if (caller == null) throw new Refused(Refused.Kind.FORBIDDEN, "session.unknown");
        return caller;
    }

    @Override
    public Caller authenticate(Attempt attempt) {
        if (!attempt.name().equals("admin@internal") || !attempt.password().equals("secret:1")) {
            throw new Refused(Refused.Kind.FORBIDDEN, "signon.failed");
        }
        return new Caller(ADMIN, attempt.name(), new SessionId(UUID.randomUUID()), true, "");
    }

    @Override
    public void keepIdle(String token, Duration limit) {}

    @Override
    public void signOff(String token) {
        sessions.remove(token);
    }

    public int sessions() {
        return sessions.size();
    }
}
