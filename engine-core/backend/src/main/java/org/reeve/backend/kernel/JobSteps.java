package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.reeve.model.job.JobId;

/**
 * What a job's steps are called. Every stage of the plan is a step from the start; only those the job has come to have a row, so that a
 * job costs no more transactions than its stages do.
 */
@ApplicationScoped
public class JobSteps {

    private final Catalogue catalogue;

    @Inject
    public JobSteps(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** For the client proxy that CDI makes of this class. */
    protected JobSteps() {
        this(null);
    }

    /** All stages of an action's plan in their order; none when this engine does not know the action. */
    public List<String> of(String action) {
        return catalogue
                .named(action)
                .map(entry -> entry.plan().stages().stream().map(Stage::name).toList())
                .orElse(List.of());
    }

    /** Follows from job and place: a step keeps its id when the job comes to it. */
    public static UUID id(JobId job, int ordinal) {
        return UUID.nameUUIDFromBytes((job + "/" + ordinal).getBytes(StandardCharsets.UTF_8));
    }
}
