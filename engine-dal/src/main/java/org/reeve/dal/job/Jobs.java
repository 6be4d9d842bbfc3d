package org.reeve.dal.job;

import jakarta.data.Limit;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;
import org.reeve.model.job.JobId;

/** The jobs and their steps. */
@Repository
public interface Jobs {

    @Insert
    void add(Job job);

    @Insert
    void add(JobStep jobStep);

    @Update
    void save(Job job);

    @Update
    void save(JobStep jobStep);

    @Delete
    void remove(Job job);

    default Optional<Job> find(JobId job) {
        return find(job.value());
    }

    @Find
    Optional<Job> find(UUID id);

    /** Jobs whose time has come. Those another runner is looking at are passed over. */
    @SQL(
            "select * from job where wake_at <= :now and ended is null order by wake_at limit :most for update skip locked")
    List<Job> due(Instant now, int most);

    @Query("select j from Job j where j.ended is null order by j.started")
    List<Job> open();

    @Query("select j from Job j order by j.started desc")
    List<Job> newest(Limit limit);

    @Query("select s from JobStep s where s.jobId = :job order by s.ordinal")
    List<JobStep> steps(UUID job);

    @Query("select s from JobStep s where s.id = :id")
    Optional<JobStep> step(UUID id);

    @Query("delete from Job j where j.ended < :before")
    int removeEnded(Instant before);
}
