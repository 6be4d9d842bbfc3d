package org.reeve.backend.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reeve.backend.kernel.ChangeLog;
import org.reeve.backend.kernel.Engine;
import org.reeve.backend.kernel.Onces;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;
import org.reeve.backend.kernel.Stores;
import org.reeve.backend.signon.Sessions;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;
import org.reeve.model.job.JobId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what nobody needs any more: old events, ended jobs, sessions left idle, what came of orders long ago. */
@ApplicationScoped
public class CleanUp {

    private static final Logger LOG = LoggerFactory.getLogger(CleanUp.class);

    private final Sql sql;
    private final Transactions transactions;
    private final Settings settings;
    private final Sessions sessions;
    private final Onces onces;
    private final ChangeLog log;
    private final Stores stores;

    @Inject
    public CleanUp(
            Sql sql,
            Transactions transactions,
            Settings settings,
            Sessions sessions,
            Onces onces,
            ChangeLog log,
            Stores stores) {
        this.sql = sql;
        this.transactions = transactions;
        this.settings = settings;
        this.sessions = sessions;
        this.onces = onces;
        this.log = log;
        this.stores = stores;
    }

    /** For the client proxy that CDI makes of this class. */
    protected CleanUp() {
        this(null, null, null, null, null, null, null);
    }

    /** @return how many were too old */
    public int events() {
        Instant oldest = Instant.now().minus(Duration.ofDays(settings.get(Setting.AUDIT_LOG_AGING_DAYS)));
        int gone = transactions.run(
                () -> sql.run("delete from event where at < ? and (severity <> 'ALERT' or deleted)", oldest));
        LOG.info("old events removed={}", gone);
        return gone;
    }

    /** Jobs that failed are kept longer, since somebody may want to know. @return how many were over for long enough */
    public int jobs() {
        Instant now = Instant.now();
        Instant failed = now.minus(settings.get(Setting.FAILED_JOB_KEPT));
        List<JobId> gone = transactions.run(() -> {
            onces.forgetFailed(failed);
            onces.forget(now);
            List<JobId> ended = sql.list(
                    "delete from job where auto_cleared and (ended < ? and phase = 'done' or ended < ? and phase <> 'done') returning id",
                    row -> new JobId(row.getObject(1, UUID.class)),
                    now.minus(settings.get(Setting.SUCCEEDED_JOB_KEPT)),
                    failed);
            stores.within(Engine.caller(), store -> ended.forEach(store::removed));
            return ended;
        });
        int idle = sessions.closeIdle();
        LOG.debug("ended jobs removed={} idle sessions closed={}", gone.size(), idle);
        return gone.size();
    }

    /** @return how many changes are no longer told to who asks for them */
    public int changes() {
        int gone = log.cut();
        LOG.debug("old changes removed={}", gone);
        return gone;
    }
}
