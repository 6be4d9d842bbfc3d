package org.reeve.backend.storage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.storage.GetSpmStatus;
import org.reeve.agent.protocol.storage.SpmStatus;
import org.reeve.agent.protocol.storage.StartSpm;
import org.reeve.agent.protocol.storage.StopSpm;
import org.reeve.backend.kernel.HostCall;
import org.reeve.backend.kernel.Plan;

/** The stages by which a host joins a storage pool and becomes its manager, for the plans that need one. */
final class SeatStages {

    /** Taking over from a host that did not let go has to wait until its leases run out. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Integer[] NOT_THERE = {309, 313, 654};

    private SeatStages() {}

    /** What the state of such a plan must tell. */
    interface Seated<S> {
        Seat seat();

        StoragePool pool();

        S seated(Seat seat);
    }

    static <S extends Seated<S>> Plan.Builder<S> take(Plan.Builder<S> plan) {
        return plan.call(
                        "join",
                        s -> when(
                                s,
                                HostCall.to(host(s), s.pool().connect(s.seat().number()))))
                .<SpmStatus>call(
                        "ask-role",
                        s -> status(s),
                        (s, told) -> s.seated(s.seat().saw(told)))
                .<UUID>call(
                        "take-role",
                        SeatStages::start,
                        (s, task) -> s.seated(s.seat().askedFor(task)))
                .undoCalls(s -> s.seat().wanted()
                        ? List.of(HostCall.to(host(s), new StopSpm(pool(s))).unless(NOT_THERE))
                        : List.of())
                .await(
                        "role-taken",
                        (s, seen) -> s.seat().task().isEmpty()
                                || Tasks.ended(seen, host(s), s.seat().task().get()),
                        LIMIT)
                .<SpmStatus>call(
                        "see-role",
                        s -> status(s),
                        (s, told) -> s.seated(s.seat().saw(told)));
    }

    /** After everything else: the host may forget how it got the role. */
    static <S extends Seated<S>> Plan.Builder<S> clear(Plan.Builder<S> plan) {
        return plan.call("clear-role", s -> s.seat().task().map(task -> Tasks.clear(host(s), task)));
    }

    private static <S extends Seated<S>> Optional<HostCall<UUID>> start(S s) {
        if (!s.seat().wanted() || s.seat().before().ours()) {
            return Optional.empty();
        }
        return Optional.of(HostCall.to(
                host(s),
                new StartSpm(
                        pool(s),
                        s.seat().before().number(),
                        s.seat().before().lease(),
                        Optional.of("false"),
                        Optional.of(250),
                        Optional.of("5"))));
    }

    private static <S extends Seated<S>> Optional<HostCall<SpmStatus>> status(S s) {
        return s.seat().wanted() ? Optional.of(HostCall.to(host(s), new GetSpmStatus(pool(s)))) : Optional.empty();
    }

    private static <S extends Seated<S>, R> Optional<HostCall<R>> when(S s, HostCall<R> call) {
        return s.seat().wanted() ? Optional.of(call) : Optional.empty();
    }

    private static <S extends Seated<S>> org.reeve.model.host.HostId host(S s) {
        return s.seat().host();
    }

    private static <S extends Seated<S>> UUID pool(S s) {
        return s.pool().id().value();
    }
}
