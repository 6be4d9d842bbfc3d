package org.reeve.backend.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reeve.backend.api.JobState;
import org.reeve.backend.kernel.JobRunner;
import org.reeve.backend.kernel.JobSteps;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.dal.Sql;
import org.reeve.logic.search.Searchable;
import org.reeve.model.job.JobId;
import org.reeve.model.job.StepStatus;

/** Answers {@link JobsQuery}. */
@Dependent
public class ListJobs implements ListHandler<JobsQuery, JobView> {

    static final String TABLES = "job j";

    private static final String COLUMNS =
            "j.*, array(select l.key from job_lock l where l.job_id = j.id order by l.key) as objects";

    private final JobSteps plans;

    @Inject
    public ListJobs(JobSteps plans) {
        this.plans = plans;
    }

    @Override
    public Optional<Searchable> searchable() {
        return Optional.of(JobSearch.KIND);
    }

    @Override
    public Rows<JobView> rows(JobsQuery query, Reader reader) {
        return Rows.of(COLUMNS, TABLES, ListJobs::view)
                .whereGiven("j.id = ?", query.job())
                .where(Visible.to(reader.caller(), Sight.JOB, "j.id"))
                .orderedBy("j.started desc, j.id")
                .atMost(query.limit())
                .filled(jobs -> withSteps(jobs, reader));
    }

    private List<JobView> withSteps(List<JobView> jobs, Reader reader) {
        Map<JobId, List<StepView>> steps = steps(jobs, reader);
        return jobs.stream()
                .map(job -> job.with(whole(job, steps.getOrDefault(job.id(), List.of()))))
                .toList();
    }

    /** With the stages still to come, as long as they may come. */
    private List<StepView> whole(JobView job, List<StepView> reached) {
        if (job.ended().isPresent()) {
            return reached;
        }
        List<StepView> all = new ArrayList<>(reached);
        List<String> stages = plans.of(job.action());
        for (int i = 0; i < stages.size(); i++) {
            int ordinal = i;
            if (reached.stream().noneMatch(step -> step.ordinal() == ordinal)) {
                all.add(new StepView(
                        JobSteps.id(job.id(), i),
                        i,
                        title(stages.get(i)),
                        StepStatus.UNKNOWN,
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        all.sort(Comparator.comparingInt(StepView::ordinal));
        return all;
    }

    private static String title(String stage) {
        return stage.replace('-', ' ');
    }

    private static Map<JobId, List<StepView>> steps(List<JobView> jobs, Reader reader) {
        record Reached(JobId job, StepView step) {}
        return reader
                .sql()
                .list(
                        "select * from job_step where job_id = any(?) order by job_id, ordinal",
                        row -> new Reached(new JobId(row.getObject("job_id", UUID.class)), step(row)),
                        jobs.stream().map(JobView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Reached::job, Collectors.mapping(Reached::step, Collectors.toList())));
    }

    private static StepView step(ResultSet row) throws SQLException {
        return new StepView(
                row.getObject("id", UUID.class),
                row.getInt("ordinal"),
                row.getBoolean("external") ? row.getString("stage") : title(row.getString("stage")),
                StepStatus.valueOf(row.getString("status")),
                Sql.time(row, "started"),
                Sql.time(row, "ended"),
                new StepView.Origin(
                        row.getString("type"),
                        row.getBoolean("external"),
                        Optional.ofNullable(row.getString("external_type")),
                        Optional.ofNullable(row.getObject("parent_id", UUID.class))),
                new StepView.Doing(
                        Optional.ofNullable(row.getObject("host_id", UUID.class)),
                        Optional.ofNullable(row.getObject("progress", Integer.class))));
    }

    private static JobView view(ResultSet row) throws SQLException {
        JobState state = JobRunner.stateOf(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("action"),
                row.getString("description"),
                row.getString("phase"),
                row.getString("stage"),
                row.getString("cause"));
        return new JobView(
                state.job(),
                state.action(),
                state.title(),
                state.status(),
                state.stage(),
                state.cause(),
                Optional.ofNullable(row.getObject("user_id", UUID.class)),
                row.getString("correlation_id"),
                Sql.time(row, "started").orElseThrow(),
                Sql.time(row, "changed").orElseThrow(),
                Sql.time(row, "ended"),
                List.of(),
                List.of((String[]) row.getArray("objects").getArray()),
                new JobView.Keeping(row.getBoolean("external"), row.getBoolean("auto_cleared")));
    }
}
