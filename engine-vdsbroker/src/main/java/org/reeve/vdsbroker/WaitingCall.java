package org.reeve.vdsbroker;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.rpc.Reply;

/** A call that has been sent and not been answered. */
final class WaitingCall<R> {

    private final Call<R> call;
    private final CompletableFuture<Stamped<R>> answer = new CompletableFuture<>();
    private volatile Future<?> timer;

    WaitingCall(Call<R> call) {
        this.call = call;
    }

    void timer(Future<?> expiry) {
        timer = expiry;
        if (answer.isDone()) {
            expiry.cancel(false);
        }
    }

    CompletableFuture<Stamped<R>> answer() {
        return answer;
    }

    void complete(Reply reply) {
        switch (reply) {
            case Reply.Result result -> read(result);
            case Reply.Failure failure ->
                answer.completeExceptionally(new AgentRefused(failure.error(), failure.stamp()));
        }
        stopTimer();
    }

    private void read(Reply.Result result) {
        R value;
        try {
            value = Json.read(result.value(), call.reply());
        } catch (JsonProcessingException unreadable) {
            answer.completeExceptionally(new ReplyUnreadable(call.verb(), unreadable));
            return;
        }
        answer.complete(new Stamped<>(value, result.stamp()));
    }

    void fail(RuntimeException why) {
        answer.completeExceptionally(why);
        stopTimer();
    }

    private void stopTimer() {
        Future<?> expiry = timer;
        if (expiry != null) {
            expiry.cancel(false);
        }
    }
}
