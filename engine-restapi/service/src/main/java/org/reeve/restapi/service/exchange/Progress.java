package org.reeve.restapi.service.exchange;

import java.util.List;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.Message;
import org.reeve.model.job.JobId;
import org.reeve.restapi.types.ActionResult;
import org.reeve.restapi.types.Link;

/** How the API tells how far a job has come: in the words of actions, whose stages are nobody's business. */
public final class Progress {

    public static final String COMPLETE = "complete";
    public static final String FAILED = "failed";
    static final String RUNNING = "in_progress";

    private Progress() {}

    /** A job that is stuck has not done what was asked, and will not without a person. */
    public static String of(JobState state) {
        return switch (state.status()) {
            case RUNNING -> RUNNING;
            case DONE -> COMPLETE;
            case ROLLED_BACK, STUCK -> FAILED;
        };
    }

    public static Message failure(JobState state) {
        return Message.of(
                "job.failed", "action", state.title(), "cause", state.cause().orElse("unknown"));
    }

    /**
     * Says where the action can be watched, what it is done to and where it can be asked for again.
     *
     * @param action the address of the action itself
     */
    public static void watch(ActionResult answer, String action, JobId job) {
        answer.setId(job.toString());
        answer.setHref(action + "/" + job);
        answer.setLinks(
                List.of(Link.to(action.substring(0, action.lastIndexOf('/')), "parent"), Link.to(action, "replay")));
    }
}
