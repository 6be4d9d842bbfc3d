package org.reeve.agent.protocol.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.json.Json;

/** Takes the body of a request message apart, has each request carried out, and puts the answer together. */
public final class Answering {

    /** The body of the answering message; a list of answers carries no stamp, as each may be of another age. */
    public record Answer(byte[] body, Stamp stamp) {}

    private record One(JsonNode body, Stamp stamp) {}

    private final Function<Request, CompletableFuture<Reply>> work;

    public Answering(Function<Request, CompletableFuture<Reply>> work) {
        this.work = work;
    }

    /** Never fails; empty when nothing in the message wants an answer. */
    public CompletableFuture<Optional<Answer>> answer(byte[] body) {
        Requests.Message message = Requests.read(body);
        List<CompletableFuture<Optional<One>>> all =
                message.items().stream().map(this::answer).toList();
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .thenApply(done -> joined(
                        all.stream()
                                .map(CompletableFuture::join)
                                .flatMap(Optional::stream)
                                .toList(),
                        message.list()));
    }

    private CompletableFuture<Optional<One>> answer(Requests.Item item) {
        return switch (item) {
            case Requests.Item.Bad bad ->
                CompletableFuture.completedFuture(Optional.of(one(bad.id(), failure(bad.error()))));
            case Requests.Item.Good good ->
                carriedOut(good.request())
                        .thenApply(reply ->
                                Optional.of(one(good.request().id(), reply)).filter(any -> good.answered()));
        };
    }

    private CompletableFuture<Reply> carriedOut(Request request) {
        CompletableFuture<Reply> reply;
        try {
            reply = work.apply(request);
        } catch (RuntimeException failure) {
            // A handler that breaks has answered as well: whoever asked must not wait.
            reply = CompletableFuture.failedFuture(failure);
        }
        return reply.exceptionally(failure -> failure(error(request, failure)));
    }

    private static AgentError error(Request request, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof AgentFailure expected) {
            return expected.error();
        }
        System.getLogger(Answering.class.getName())
                .log(System.Logger.Level.ERROR, "verb=" + request.method() + " failed", cause);
        return new AgentError(ErrorCode.INTERNAL_ERROR, request.method() + " failed: " + cause);
    }

    private static Reply failure(AgentError error) {
        return new Reply.Failure(error, Stamp.NONE);
    }

    private static One one(JsonNode id, Reply reply) {
        return new One(Replies.tree(id, reply), reply.stamp());
    }

    private static Optional<Answer> joined(List<One> answers, boolean list) {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        if (!list) {
            One only = answers.getFirst();
            return Optional.of(new Answer(Json.bytes(only.body()), only.stamp()));
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        answers.forEach(one -> all.add(one.body()));
        return Optional.of(new Answer(Json.bytes(all), Stamp.NONE));
    }
}
