package org.reeve.dal.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.reeve.model.job.JobId;

/** What jobs have claimed. All claims of a job are taken together or none is, and they are gone when the job is removed or gives them back. */
@ApplicationScoped
public class JobLocks {

    /**
     * One claim.
     *
     * @param key what is claimed, as the action names it
     * @param exclusive whether nobody else may hold it, not even shared
     */
    public record Claim(String key, boolean exclusive) {}

    private final StatelessSession session;

    /** For the container's proxy. */
    protected JobLocks() {
        this(null);
    }

    @Inject
    public JobLocks(StatelessSession session) {
        this.session = session;
    }

    /**
     * Takes all claims for a job whose row is already there.
     *
     * @return the job in the way; then nothing was taken
     */
    public Optional<JobId> take(JobId job, Collection<Claim> claims) {
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        queue(claims);
        Optional<JobId> holder = holderOf(claims);
        if (holder.isEmpty()) {
            claims.forEach(claim -> insert(job, claim));
        }
        return holder;
    }

    public void giveBack(JobId job) {
        session.createNativeMutationQuery("delete from job_lock where job_id = :job")
                .setParameter("job", job.value())
                .executeUpdate();
    }

    /** Shared claims conflict with exclusive ones, which no unique index can say; so all who want the same key come one after the other. */
    private void queue(Collection<Claim> claims) {
        claims.stream().map(Claim::key).sorted().distinct().forEach(key -> session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))", Integer.class)
                .setParameter("key", key)
                .getSingleResult());
    }

    private Optional<JobId> holderOf(Collection<Claim> claims) {
        List<UUID> holders = session.createNativeQuery(
                        """
                        select job_id from job_lock
                        where key in (:exclusive) or (exclusive and key in (:shared))
                        order by taken limit 1
                        """,
                        UUID.class)
                .setParameterList("exclusive", keys(claims, true))
                .setParameterList("shared", keys(claims, false))
                .getResultList();
        return holders.stream().map(JobId::new).findFirst();
    }

    private static List<String> keys(Collection<Claim> claims, boolean exclusive) {
        List<String> keys = claims.stream()
                .filter(claim -> claim.exclusive() == exclusive)
                .map(Claim::key)
                .collect(Collectors.toList());
        // An empty list is no SQL; no key is empty.
        return keys.isEmpty() ? List.of("") : keys;
    }

    private void insert(JobId job, Claim claim) {
        session.createNativeMutationQuery(
                        "insert into job_lock (key, job_id, exclusive) values (:key, :job, :exclusive)")
                .setParameter("key", claim.key())
                .setParameter("job", job.value())
                .setParameter("exclusive", claim.exclusive())
                .executeUpdate();
    }
}
