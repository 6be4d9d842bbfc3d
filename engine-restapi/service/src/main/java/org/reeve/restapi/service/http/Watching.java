package org.reeve.restapi.service.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.Wording;
import org.reeve.backend.job.JobStateQuery;
import org.reeve.model.job.JobId;
import org.reeve.restapi.service.exchange.CallerPrincipal;
import org.reeve.restapi.service.exchange.Progress;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.exchange.Route;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Creation;
import org.reeve.restapi.types.Fault;

/**
 * Answers at the addresses where actions and the making of objects are watched while they run. Every action of every resource
 * has one, so they are answered here and not by the resources.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 100)
public class Watching implements ContainerRequestFilter {

    @Inject
    private Backend backend;

    @Inject
    private Wording wording;

    @Inject
    private Root root;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!List.of("GET", "HEAD").contains(request.getMethod())) return;
        Route route = root.route(request.getUriInfo());
        route.watched().ifPresent(id -> request.abortWith(answer(request, route, id)));
    }

    private Response answer(ContainerRequestContext request, Route route, String id) {
        var caller = ((CallerPrincipal) request.getSecurityContext().getUserPrincipal()).caller();
        return job(id).flatMap(job -> backend.ask(caller, new JobStateQuery(job)))
                .map(state -> Faults.response(request, 200, body(route, state)))
                // Nobody knows any more what became of it; the object itself shows it.
                .orElseGet(() -> Response.status(Response.Status.MOVED_PERMANENTLY)
                        .location(request.getUriInfo().getBaseUri().resolve(route.href()))
                        .build());
    }

    private static Optional<JobId> job(String id) {
        try {
            return Optional.of(new JobId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Object body(Route route, JobState state) {
        String watched = route.href() + "/" + route.rest().getFirst();
        Fault fault = Progress.of(state).equals(Progress.FAILED)
                ? Fault.of("Operation Failed", "[" + wording.of(Progress.failure(state)) + "]")
                : null;
        return route.rest().getFirst().equals(Route.CREATION_STATUS)
                ? creation(watched, state, fault)
                : action(watched, state, fault);
    }

    private static Action action(String href, JobState state, Fault fault) {
        var action = new Action();
        Progress.watch(action, href, state.job());
        action.setJob(Refs.job(state.job()));
        action.setStatus(Progress.of(state));
        action.setFault(fault);
        return action;
    }

    private static Creation creation(String href, JobState state, Fault fault) {
        var creation = new Creation();
        creation.setId(state.job().toString());
        creation.setHref(href + "/" + state.job());
        creation.setStatus(Progress.of(state));
        creation.setFault(fault);
        return creation;
    }
}
