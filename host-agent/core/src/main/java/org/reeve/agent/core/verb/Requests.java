package org.reeve.agent.core.verb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.reeve.agent.core.journal.Journal;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.work.Lanes;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.Marks;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.rpc.AgentError;
import org.reeve.agent.protocol.rpc.AgentFailure;
import org.reeve.agent.protocol.rpc.Reply;
import org.reeve.agent.protocol.rpc.Request;
import org.reeve.agent.protocol.server.RequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries requests out: repeated ones get their first answer again, stale orders are refused, work about one thing
 * queues up, and there is never more of it than a limit. A failed request is not remembered: failing changed nothing,
 * so asking again under the same key is a new attempt.
 */
public final class Requests implements RequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final int MOST_OPEN = 400;
    private static final int VERBS_AT_ONCE = 64;

    private final Verbs verbs;
    private final Journal journal;
    private final Orders orders;
    private final Outbox outbox;
    private final Lanes lanes = new Lanes(VERBS_AT_ONCE);
    private final Semaphore open = new Semaphore(MOST_OPEN);
    private final Map<String, CompletableFuture<Reply>> underWay = new ConcurrentHashMap<>();
    private volatile boolean recovering = true;

    public Requests(Verbs verbs, Journal journal, Orders orders, Outbox outbox) {
        this.verbs = verbs;
        this.journal = journal;
        this.orders = orders;
        this.outbox = outbox;
    }

    /** Until now every request was refused with "recovering". */
    public void recovered() {
        recovering = false;
    }

    @Override
    public void eventsWanted() {
        outbox.deliver();
    }

    @Override
    public CompletionStage<Reply> handle(Request request, Marks marks) {
        Stamp stamp = outbox.stamp();
        try {
            if (recovering) {
                throw new HostFault(Fault.RECOVERING, "the agent is still finding out what runs here");
            }
            Verbs.Work work = verbs.read(request);
            return marks.key().isPresent()
                    ? once(marks.key().get(), request, marks, work, stamp)
                    : start(request, marks, work, stamp);
        } catch (RuntimeException refused) {
            // Refused before it was begun: that is the answer, whatever the reason.
            return CompletableFuture.completedFuture(failure(request, refused, stamp));
        }
    }

    private CompletionStage<Reply> once(String key, Request request, Marks marks, Verbs.Work work, Stamp stamp) {
        CompletableFuture<Reply> mine = new CompletableFuture<>();
        CompletableFuture<Reply> earlier = underWay.putIfAbsent(key, mine);
        if (earlier != null) {
            return earlier;
        }
        journal.answer(key)
                .<CompletionStage<Reply>>map(answer -> {
                    LOG.info("key={} verb={} answered before", key, request.method());
                    return CompletableFuture.completedFuture(new Reply.Result(answer, stamp));
                })
                .orElseGet(() -> attempt(request, marks, work, stamp).thenApply(reply -> remember(key, reply)))
                .whenComplete((reply, broken) -> {
                    underWay.remove(key, mine);
                    if (broken == null) {
                        mine.complete(reply);
                    } else {
                        mine.complete(failure(request, broken, stamp));
                    }
                });
        return mine;
    }

    private CompletionStage<Reply> attempt(Request request, Marks marks, Verbs.Work work, Stamp stamp) {
        try {
            return start(request, marks, work, stamp);
        } catch (RuntimeException refused) {
            // As above, and it is not remembered under the key.
            return CompletableFuture.completedFuture(failure(request, refused, stamp));
        }
    }

    private Reply remember(String key, Reply reply) {
        if (reply instanceof Reply.Result result) {
            journal.answered(key, result.value());
        }
        return reply;
    }

    private CompletionStage<Reply> start(Request request, Marks marks, Verbs.Work work, Stamp stamp) {
        if (!open.tryAcquire()) {
            throw new HostFault(Fault.RESOURCE_UNAVAILABLE, "too many requests at once");
        }
        boolean numbered = marks.order().isPresent() && work.subject().isPresent();
        CompletableFuture<JsonNode> result;
        try {
            if (numbered) {
                orders.accept(marks, work.subject().get());
            }
            Object lane = work.lane().orElseGet(Object::new);
            result = lanes.submit(lane, work.run());
        } catch (RuntimeException refused) {
            // Nothing is under way, so nothing may count as open.
            open.release();
            if (numbered && !(refused instanceof HostFault fault && fault.fault() == Fault.STALE_ORDER)) {
                orders.finish(marks.order().getAsLong());
            }
            throw refused;
        }
        return result.handle((value, failed) -> {
            open.release();
            Stamp fresh = numbered
                    ? finished(marks.order().getAsLong(), work.subject().get())
                    : stamp;
            return failed == null ? new Reply.Result(value, fresh) : failure(request, failed, fresh);
        });
    }

    private Stamp finished(long order, String subject) {
        orders.finish(order);
        outbox.confirm(subject);
        return outbox.stamp();
    }

    private static Reply failure(Request request, Throwable thrown, Stamp stamp) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return new Reply.Failure(
                switch (cause) {
                    case AgentFailure failure -> failure.error();
                    case HostFault fault -> new AgentError(fault.fault().code(), fault.getMessage());
                    default -> {
                        LOG.error("verb={} broke", request.method(), cause);
                        yield new AgentError(ErrorCode.INTERNAL_ERROR, request.method() + " broke: " + cause);
                    }
                },
                stamp);
    }
}
