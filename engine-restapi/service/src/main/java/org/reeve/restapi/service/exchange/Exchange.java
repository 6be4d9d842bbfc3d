package org.reeve.restapi.service.exchange;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reeve.backend.api.Accepted;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.ListQuery;
import org.reeve.backend.api.Query;
import org.reeve.backend.api.Receiver;
import org.reeve.backend.api.Request;
import org.reeve.backend.api.Selection;
import org.reeve.backend.api.Terms;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;
import org.reeve.restapi.services.NotImplemented;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Link;
import org.reeve.restapi.types.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request as resources see it: who asks, with which parameters, at which address; the way to the backend; and the API's
 * habits in answering, so that a resource only translates. {@link #at} gives the exchange of a resource further down.
 */
public final class Exchange {

    /** So many objects of a list have their links followed together. */
    private static final int PIECE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

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

    /** What the answer is to look like is known to make sense before anything is done. */
    public Accepted run(Request order) {
        parameters.requireReadable();
        Links.of(parameters.follow());
        return backend.run(caller, order, Terms.NONE.when(this::requireHere));
    }

    /** An order is about what is at the address that it was sent to: what is elsewhere is not changed, though its id stands there. */
    private void requireHere() {
        List<String> segments = segments();
        if (segments.size() > 2) requireThere(segments);
    }

    /** That there is every object which an address leads by, and each below the one before. */
    private void requireThere(List<String> segments) {
        for (int end = 2; end <= segments.size(); end += 2) {
            try {
                read(segments.subList(0, end));
            } catch (NotImplemented e) {
                LOG.debug("what is at {} can be changed but not read", href);
            }
        }
    }

    private List<String> segments() {
        List<String> segments = List.of(href.substring(Refs.ROOT.length()).split("/"));
        return segments.subList(1, segments.size());
    }

    /** Answers a short collection that is no list of the backend's: cut to {@code max}, each item with its address, links and actions. */
    public <T extends Resource> Listing<T> list(StructMeta item, Class<?> resource, Stream<T> items) {
        requireParent();
        var max = parameters.number("max");
        List<T> kept = (max.isPresent() ? items.limit(max.getAsInt()) : items).toList();
        kept.forEach(one -> decorated(resource, one));
        follow(kept);
        return new Listing<>(item, kept);
    }

    /**
     * Answers a collection that the backend reads row by row: searched and cut in the database, and written while it is read, so that
     * it may be longer than memory.
     */
    public <V, T extends Resource> Listing<T> list(
            StructMeta item, Class<?> resource, ListQuery<V> query, Function<? super V, T> mapping) {
        requireParent();
        Links links = Links.of(parameters.follow());
        return Listing.flowing(item, sink -> flow(resource, query, mapping, links, sink));
    }

    /** A collection that is always empty is so only for those whose search means something. */
    public <R> R searched(ListQuery<?> nothing, R collection) {
        if (parameters.text("search").isPresent()) backend.read(caller, nothing, parameters.selection(), row -> {});
        return collection;
    }

    /**
     * Below what is not there, or not for this caller, nothing is, not even an empty list. Links that are followed come from objects
     * that were just read, so they need not be asked again.
     */
    private void requireParent() {
        List<String> segments = segments();
        if (segments.size() > 2 && !parameters.selectsNothing()) requireThere(segments.subList(0, segments.size() - 1));
    }

    private <V, T extends Resource> void flow(
            Class<?> resource,
            ListQuery<V> query,
            Function<? super V, T> mapping,
            Links links,
            Listing.Sink<? super T> sink)
            throws IOException {
        var pieces =
                new Pieces<V, T>(links.none() ? 1 : PIECE, row -> decorated(resource, mapping.apply(row)), piece -> {
                    if (!links.none()) follow(piece, links);
                    piece.forEach(one -> hand(one, sink));
                });
        try {
            backend.read(caller, query, parameters.selection(), pieces);
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
        requireParent();
        decorate(resource, object, href);
        follow(List.of(object));
        return object;
    }

    /**
     * What would be answered now to reading what is at an address: whole, without what this request picks. An object, a list, or nothing
     * where nothing can be read.
     */
    public Optional<Object> read(List<String> segments) {
        var whole = new Exchange(backend, caller, parameters.withoutSelection(), root);
        return Walk.answer(root.apply(whole), segments);
    }

    /** The one object that a question is about, as the resource answers it; 404 when it is not there, or not for the caller. */
    public <V, T extends Resource> T found(Class<?> resource, Query<List<V>> query, Function<V, T> mapping) {
        return ask(query).stream()
                .findFirst()
                .map(view -> single(resource, mapping.apply(view)))
                .orElseThrow(NotFoundException::new);
    }

    /** Answers that one of a few objects which has the id that this address ends with. */
    public <T extends Resource> T one(Class<?> resource, String id, Stream<T> few) {
        return few.filter(object -> object.getId().equals(id))
                .findFirst()
                .map(object -> single(resource, object))
                .orElseThrow(NotFoundException::new);
    }

    private <T extends Resource> T decorated(Class<?> resource, T item) {
        decorate(resource, item, href + "/" + item.getId());
        return item;
    }

    static void decorate(Class<?> resource, Resource object, String href) {
        Surface surface = Surface.of(resource);
        object.setHref(href);
        List<Link> actions = surface.actions(href);
        object.setActions(actions.isEmpty() ? null : actions);
        object.setLinks(Stream.concat(
                        Optional.ofNullable(object.getLinks()).stream().flatMap(List::stream),
                        surface.links(href).stream())
                .toList());
    }

    private void follow(Collection<? extends Struct> objects) {
        Links links = Links.of(parameters.follow());
        if (!links.none() && !objects.isEmpty()) follow(objects, links);
    }

    private void follow(Collection<? extends Struct> objects, Links links) {
        new Follow(backend, asked -> root.apply(new Exchange(asked, caller, parameters.withoutSelection(), root)))
                .resolve(objects, links);
    }

    /** Hands over the rows of a list. */
    <V> void read(ListQuery<V> query, Selection selection, Receiver<? super V> receiver) {
        backend.read(caller, query, selection, receiver);
    }

    /**
     * Answers an addition. The sender who cannot use the object before it is finished asks for that with
     * {@code Expect: 201-created}; everybody else learns at once where it will be.
     */
    public <T extends Resource> Response added(Accepted accepted, Function<String, T> read) {
        return orders().added(accepted, read);
    }

    /** Answers an addition that clients have always been given finished, and go on to use in their next request. */
    public <T extends Resource> Response finished(Accepted accepted, Function<String, T> read) {
        return orders().added(accepted, read, Waits.LONGEST);
    }

    /** Answers an addition that is whole already, of something that goes by another name than an id of ours. */
    public <T extends Resource> Response made(T object) {
        return Response.status(Response.Status.CREATED)
                .location(parameters.absolute(object.getHref()))
                .entity(object)
                .build();
    }

    /** Answers a removal: clients take nothing but 200. */
    public Response removed(Accepted accepted) {
        return orders().removed(accepted);
    }

    /** Answers a removal that clients have always been given finished. */
    public Response gone(Accepted accepted) {
        return orders().gone(accepted, Waits.LONGEST);
    }

    /** Waits until an order is done, for an answer that is worth nothing before. */
    public void settle(Accepted accepted) {
        orders().gone(accepted, Waits.LONGEST);
    }

    /** Runs an action's order and answers the action: its parameters, how it went, and the job that goes on. */
    public Response act(Action action, Request order) {
        return acted(action, run(order));
    }

    public Response acted(Action action, Accepted accepted) {
        return orders().acted(action, accepted, href + "/" + parameters.lastSegment());
    }

    private Orders orders() {
        return new Orders(backend, parameters, Waits.ofTheServer());
    }
}
