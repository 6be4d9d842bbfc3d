package org.reeve.backend.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.reeve.backend.kernel.Onces;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;
import org.reeve.backend.signon.Sessions;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;
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

    @Inject
    public CleanUp(Sql sql, Transactions transactions, Settings settings, Sessions sessions, Onces onces) {
        this.sql = sql;
        this.transactions = transactions;
        this.settings = settings;
        this.sessions = sessions;
        this.onces = onces;
    }

    /** For the client proxy that CDI makes of this class. */
    protected CleanUp() {
        this(null, null, null, null, null);
    }

    /** @return how many were too old */
    public int events() {
        Instant oldest = Instant.now().minus(Duration.ofDays(settings.get(Setting.AUDIT_LOG_AGING_DAYS)));
        int gone = transactions.run(() -> sql.run("delete from event where at < ?", oldest));
        LOG.info("old events removed={}", gone);
        return gone;
    }

    /** Jobs that failed are kept longer, since somebody may want to know. @return how many were over for long enough */
    public int jobs() {
        Instant now = Instant.now();
        Instant failed = now.minus(settings.get(Setting.FAILED_JOB_KEPT));
        int gone = transactions.run(() -> {
            onces.forgetFailed(failed);
            onces.forget(now);
            return sql.run(
                    "delete from job where ended < ? and phase = 'done' or ended < ? and phase <> 'done'",
                    now.minus(settings.get(Setting.SUCCEEDED_JOB_KEPT)),
                    failed);
        });
        int idle = sessions.closeIdle();
        LOG.debug("ended jobs removed={} idle sessions closed={}", gone, idle);
        return gone;
    }
}
