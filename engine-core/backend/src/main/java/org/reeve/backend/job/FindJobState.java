package org.reeve.backend.job;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.reeve.backend.api.JobState;
import org.reeve.backend.kernel.JobRunner;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;

/** Answers {@link JobStateQuery}. */
@Dependent
public class FindJobState implements QueryHandler<JobStateQuery, Optional<JobState>> {

    @Override
    public Optional<JobState> answer(JobStateQuery query, Reader reader) {
        return reader.sql()
                .first(
                        "select action, description, phase, stage, cause from job where id = ? and (? or user_id = ?)",
                        row -> JobRunner.stateOf(
                                query.job(),
                                row.getString("action"),
                                row.getString("description"),
                                row.getString("phase"),
                                row.getString("stage"),
                                row.getString("cause")),
                        query.job(),
                        reader.caller().admin(),
                        reader.caller().user());
    }
}
