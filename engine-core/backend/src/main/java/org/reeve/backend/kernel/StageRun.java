package org.reeve.backend.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.reeve.agent.protocol.ErrorCode;
import org.reeve.logic.job.Outcome;
import org.reeve.vdsbroker.AgentRefused;
import org.reeve.vdsbroker.CallTimedOut;
import org.reeve.vdsbroker.HostAway;

/** Sends the calls of a stage and says what came of them, in the job machine's words. */
final class StageRun {

    private static final Set<Integer> NOT_THERE = Set.of(
            ErrorCode.NO_SUCH_VM,
            ErrorCode.VOLUME_DOES_NOT_EXIST,
            ErrorCode.IMAGE_NOT_IN_DOMAIN,
            ErrorCode.DOMAIN_DOES_NOT_EXIST,
            ErrorCode.DOMAIN_NOT_IN_POOL,
            ErrorCode.TASK_UNKNOWN);

    private final Calls calls;

    StageRun(Calls calls) {
        this.calls = calls;
    }

    /** What the stage came to, with the replies when all is well. */
    record Answered(Outcome outcome, List<Object> replies) {}

    /** @param undoing what is not there needs no removing: that answer is as good as done */
    Answered send(List<? extends HostCall<?>> wanted, String key, String correlation, boolean undoing)
            throws InterruptedException {
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (HostCall<?> call : wanted) {
            String name = wanted.size() == 1 ? key : key + "/" + sent.size();
            sent.add(calls.send(call, name, correlation));
        }
        List<Object> replies = new ArrayList<>();
        Outcome outcome = new Outcome.Ok();
        // All are waited for, also after a failure: an undo must not overtake a call that is still under way.
        for (int i = 0; i < sent.size(); i++) {
            try {
                replies.add(sent.get(i).get());
            } catch (ExecutionException e) {
                outcome = worse(outcome, outcomeOf(e.getCause(), wanted.get(i), undoing));
            }
        }
        return new Answered(outcome, replies);
    }

    private static Outcome worse(Outcome one, Outcome other) {
        return one instanceof Outcome.Failed ? one : other;
    }

    private static Outcome outcomeOf(Throwable failure, HostCall<?> call, boolean undoing) {
        return switch (failure) {
            case CompletionException wrapped
            when wrapped.getCause() != null -> outcomeOf(wrapped.getCause(), call, undoing);
            case AgentRefused refused when call.unnecessary().contains(refused.code()) -> new Outcome.Ok();
            case HostAway away -> new Outcome.Retry(away.getMessage());
            case CallTimedOut late -> new Outcome.Retry(late.getMessage());
            case AgentRefused refused when undoing && NOT_THERE.contains(refused.code()) -> new Outcome.Ok();
            case AgentRefused refused -> new Outcome.Failed(refused.getMessage());
            default -> new Outcome.Failed(String.valueOf(failure));
        };
    }
}
