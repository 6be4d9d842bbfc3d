package org.reeve.restapi.service.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.reeve.model.user.UserId;
import org.reeve.model.vm.VmId;

/** Admits browsers to consoles: a ticket opens one console of one machine, once, for whom it was made, and soon. */
@ApplicationScoped
public class ConsoleTickets {

    /** As long as the console's own password is good. */
    public static final Duration LIFE = Duration.ofSeconds(120);

    /** Nobody opens this many consoles in two minutes; what is older gives way. */
    static final int OUTSTANDING = 4096;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Map<String, Admission> admissions = new LinkedHashMap<>();

    public ConsoleTickets() {
        this(Clock.systemUTC());
    }

    ConsoleTickets(Clock clock) {
        this.clock = clock;
    }

    /** What a ticket admits to. */
    public record Admission(UserId user, VmId vm, InetSocketAddress console, Instant until) {}

    public synchronized String issue(UserId user, VmId vm, InetSocketAddress console) {
        admissions.values().removeIf(this::late);
        if (admissions.size() >= OUTSTANDING)
            admissions.remove(admissions.keySet().iterator().next());
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        admissions.put(ticket, new Admission(user, vm, console, clock.instant().plus(LIFE)));
        return ticket;
    }

    synchronized Optional<Admission> redeem(String ticket) {
        return Optional.ofNullable(admissions.remove(ticket)).filter(admission -> !late(admission));
    }

    private boolean late(Admission admission) {
        return clock.instant().isAfter(admission.until());
    }
}
