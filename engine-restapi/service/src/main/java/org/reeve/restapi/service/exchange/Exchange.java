package org.reeve.restapi.service.exchange;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reeve.backend.api.Accepted;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.ListQuery;
import org.reeve.backend.api.Query;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Request;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Link;
import org.reeve.restapi.types.Resource;

/**
 * One request as resources see it: who asks, with which parameters, at which address; the way to the backend; and the API's
 * habits in answering, so that a resource only translates. {@link #at} gives the exchange of a resource further down.
 */
public final class Exchange {

    /** The longest a request is held back for a job's end, whatever its sender asked for. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Backend backend;
    private final Caller caller;
    private final Parameters parameters;
    private final Function<Exchange, Object> root;
    private final String href;

    /** @param root makes the root resource, from which links are followed */
    public Exchange(Backend backend, Caller caller, Parameters parameters, Function<Exchange, Object> root) {
        this(backend, caller, parameters, root, Refs.ROOT);
    }

    private Exchange(
            Backend backend, Caller caller, Parameters parameters, Function<Exchange, Object> root, String href) {
        this.backend = backend;
        this.caller = caller;
        this.parameters = parameters;
        this.root = root;
        this.href = href;
    }

    /** The exchange of the resource at a segment below this one. */
    public Exchange at(String segment) {
        return new Exchange(backend, caller, parameters, root, href + "/" + segment);
    }

    public Caller caller() {
        return caller;
    }

    public Parameters parameters() {
        return parameters;
    }

    /** Address of the resource that this exchange belongs to. */
    public String href() {
        return href;
    }

    public <V> V ask(Query<V> query) {
        return backend.ask(caller, query);
    }

    public Accepted run(Request order) {
        return backend.run(caller, order);
    }

    /** Answers a collection: searched, cut to {@code max}, each item with its address, links and actions. */
    public <T extends Resource> Listing<T> list(StructMeta item, Class<?> resource, Stream<T> items) {
        Stream<T> found = Search.from(parameters).apply(item, items);
        var max = parameters.number("max");
        List<T> kept = (max.isPresent() ? found.limit(max.getAsInt()) : found).toList();
        kept.forEach(one -> decorate(resource, one, href + "/" + one.getId()));
        kept.forEach(this::follow);
        return new Listing<>(item, kept);
    }

    /**
     * Answers a collection that the backend reads row by row: searched and cut in the database, and written while it is read, so that
     * it may be longer than memory.
     */
    public <V, T extends Resource> Listing<T> list(
            StructMeta item, Class<?> resource, ListQuery<V> query, Function<? super V, T> mapping) {
        if (parameters.text("search").isPresent())
            return list(item, resource, ask(query).stream().map(mapping));
        return Listing.flowing(item, sink -> flow(resource, query, mapping, sink));
    }

    private <V, T extends Resource> void flow(
            Class<?> resource, ListQuery<V> query, Function<? super V, T> mapping, Listing.Sink<? super T> sink)
            throws IOException {
        try {
            backend.read(caller, query, parameters.selection(), row -> {
                T one = mapping.apply(row);
                decorate(resource, one, href + "/" + one.getId());
                follow(one);
                hand(one, sink);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static <T> void hand(T one, Listing.Sink<? super T> sink) {
        try {
            sink.take(one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the object at this address. */
    public <T extends Resource> T single(Class<?> resource, T object) {
        decorate(resource, object, href);
        follow(object);
        return object;
    }

    private static void decorate(Class<?> resource, Resource object, String href) {
        Surface surface = Surface.of(resource);
        object.setHref(href);
        List<Link> actions = surface.actions(href);
        object.setActions(actions.isEmpty() ? null : actions);
        object.setLinks(Stream.concat(
                        Optional.ofNullable(object.getLinks()).stream().flatMap(List::stream),
                        surface.links(href).stream())
                .toList());
    }

    private void follow(Struct object) {
        if (parameters.follow().isEmpty()) return;
        var whole = new Exchange(backend, caller, parameters.withoutSelection(), root);
        for (String path : parameters.follow()) new Follow(root.apply(whole)).resolve(object, path);
    }

    /**
     * Answers an addition. The sender who cannot use the object before it is finished asks for that with
     * {@code Expect: 201-created}; everybody else learns at once where it will be.
     */
    public <T extends Resource> Response added(Accepted accepted, Function<String, T> read) {
        return added(accepted, read, parameters.expects("201-created") ? PATIENCE : Duration.ZERO);
    }

    /** Answers an addition that clients have always been given finished, and go on to use in their next request. */
    public <T extends Resource> Response finished(Accepted accepted, Function<String, T> read) {
        return added(accepted, read, PATIENCE);
    }

    private <T extends Resource> Response added(Accepted accepted, Function<String, T> read, Duration patience) {
        Optional<JobState> state = accepted.job().map(job -> backend.await(job, patience));
        state.ifPresent(Exchange::refuseWhenFailed);
        T object = read.apply(accepted.created().map(UUID::toString).orElseThrow());
        boolean running = state.isPresent() && !state.get().ended();
        if (running) object.setCreationStatus("in_progress");
        return Response.status(running ? Response.Status.ACCEPTED : Response.Status.CREATED)
                .location(URI.create(object.getHref()))
                .entity(object)
                .build();
    }

    /** Answers a removal: clients take nothing but 200. */
    public Response removed(Accepted accepted) {
        accepted.job().ifPresent(job -> refuseWhenFailed(backend.await(job, patience(parameters.flag("async")))));
        return Response.ok().build();
    }

    /** Answers a removal that clients have always been given finished. */
    public Response gone(Accepted accepted) {
        accepted.job().ifPresent(job -> refuseWhenFailed(backend.await(job, PATIENCE)));
        return Response.ok().build();
    }

    /** Runs an action's order and answers the action: its parameters, how it went, and the job that goes on. */
    public Response act(Action action, Request order) {
        return acted(action, run(order));
    }

    public Response acted(Action action, Accepted accepted) {
        Action answer = action == null ? new Action() : action;
        Optional<Boolean> async = Optional.ofNullable(answer.getAsync()).or(() -> parameters.flag("async"));
        boolean later = async.orElse(false) || parameters.expects("202-accepted");
        boolean running = accepted.job()
                .map(job -> backend.await(job, patience(async, answer)))
                .filter(state -> running(state))
                .isPresent();
        accepted.job().ifPresent(job -> answer.setJob(Refs.job(job)));
        answer.setStatus(running && later ? "in_progress" : "complete");
        return Response.status(later ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(answer)
                .build();
    }

    private static boolean running(JobState state) {
        refuseWhenFailed(state);
        return !state.ended();
    }

    private static Duration patience(Optional<Boolean> async, Action action) {
        if (action.getGracePeriod() == null || action.getGracePeriod().getExpiry() == null) return patience(async);
        Duration asked = Duration.ofMillis(Math.max(0, action.getGracePeriod().getExpiry()));
        return asked.compareTo(PATIENCE) < 0 ? asked : PATIENCE;
    }

    /** Only who says {@code async=false} wants to wait; saying nothing has never meant waiting for a host. */
    private static Duration patience(Optional<Boolean> async) {
        return async.isPresent() && !async.get() ? PATIENCE : Duration.ZERO;
    }

    private static void refuseWhenFailed(JobState state) {
        if (state.status() == JobState.Status.ROLLED_BACK || state.status() == JobState.Status.STUCK) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "job.failed",
                    "action",
                    state.action(),
                    "cause",
                    state.cause().orElse("unknown"));
        }
    }
}
