package org.reeve.restapi.service.exchange;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.api.Accepted;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.Refused;
import org.reeve.model.job.JobId;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Link;
import org.reeve.restapi.types.Resource;

/** Answers orders that the backend has taken: what was added, removed or done, and how far what goes on has come. */
final class Orders {

    private final Backend backend;
    private final Parameters parameters;
    private final Waits waits;

    Orders(Backend backend, Parameters parameters, Waits waits) {
        this.backend = backend;
        this.parameters = parameters;
        this.waits = waits;
    }

    /** Who cannot use the object before it is finished says so with {@code Expect: 201-created}. */
    <T extends Resource> Response added(Accepted accepted, Function<String, T> read) {
        return added(accepted, read, parameters.expects("201-created") ? Waits.LONGEST : Duration.ZERO);
    }

    <T extends Resource> Response added(Accepted accepted, Function<String, T> read, Duration patience) {
        Optional<JobState> state = accepted.job().map(job -> wait(job, patience));
        state.ifPresent(Orders::refuseWhenFailed);
        T object = read.apply(accepted.created().map(UUID::toString).orElseThrow());
        Optional<JobState> running = state.filter(s -> !s.ended());
        running.ifPresent(s -> promise(object, s.job()));
        return Response.status(running.isPresent() ? Response.Status.ACCEPTED : Response.Status.CREATED)
                .location(parameters.absolute(object.getHref()))
                .entity(object)
                .build();
    }

    private static void promise(Resource object, JobId job) {
        object.setCreationStatus(Progress.RUNNING);
        String watch = object.getHref() + "/" + Route.CREATION_STATUS + "/" + job;
        var links = new ArrayList<Link>(Optional.ofNullable(object.getLinks()).orElse(List.of()));
        links.add(Link.to(watch, Route.CREATION_STATUS));
        object.setLinks(links);
    }

    Response removed(Accepted accepted) {
        return gone(accepted, patience(parameters.flag("async")));
    }

    Response gone(Accepted accepted, Duration patience) {
        accepted.job().ifPresent(job -> refuseWhenFailed(wait(job, patience)));
        return Response.ok().build();
    }

    /** @param href the address of the action itself */
    Response acted(Action action, Accepted accepted, String href) {
        Action answer = action == null ? new Action() : action;
        Optional<Boolean> async = Optional.ofNullable(answer.getAsync()).or(() -> parameters.flag("async"));
        boolean later = async.orElse(false) || parameters.expects("202-accepted");
        Optional<JobState> state = accepted.job().map(job -> wait(job, patience(async, answer)));
        state.ifPresent(Orders::refuseWhenFailed);
        accepted.job().ifPresent(job -> answer.setJob(Refs.job(job)));
        answer.setStatus(later ? state.map(Progress::of).orElse(Progress.COMPLETE) : Progress.COMPLETE);
        if (later && state.isPresent()) Progress.watch(answer, href, state.get().job());
        return Response.status(later ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(answer)
                .build();
    }

    private JobState wait(JobId job, Duration patience) {
        return waits.await(limit -> backend.await(job, limit), patience);
    }

    private static Duration patience(Optional<Boolean> async, Action action) {
        if (action.getGracePeriod() == null || action.getGracePeriod().getExpiry() == null) return patience(async);
        return Duration.ofMillis(Math.max(0, action.getGracePeriod().getExpiry()));
    }

    /** Only who says {@code async=false} wants to wait; saying nothing has never meant waiting for a host. */
    private static Duration patience(Optional<Boolean> async) {
        return async.isPresent() && !async.get() ? Waits.LONGEST : Duration.ZERO;
    }

    private static void refuseWhenFailed(JobState state) {
        if (Progress.of(state).equals(Progress.FAILED)) {
            throw new Refused(Refused.Kind.CONFLICT, List.of(Progress.failure(state)));
        }
    }
}
