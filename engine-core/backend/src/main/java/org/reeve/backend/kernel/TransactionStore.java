package org.reeve.backend.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Caller;
import org.reeve.backend.kernel.ChangeFeed.News;
import org.reeve.backend.kernel.ChangeFeed.Op;
import org.reeve.dal.Sql;
import org.reeve.logic.cluster.Wish;
import org.reeve.logic.lock.LockKey;
import org.reeve.model.Id;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.job.JobId;
import org.reeve.model.vm.VmId;

/** What one transaction writes, collected so that its events go to the database together and its changes to screens afterwards. */
final class TransactionStore implements Store {

    private final SqlStores shared;
    private final Caller caller;
    private final Optional<JobId> job;
    private final Instant now;
    private final List<Events.Entry> events = new ArrayList<>();
    private final List<News> news = new ArrayList<>();
    private UUID created;

    TransactionStore(SqlStores shared, Caller caller, Optional<JobId> job, Instant now) {
        this.shared = shared;
        this.caller = caller;
        this.job = job;
        this.now = now;
    }

    List<Events.Entry> events() {
        return events;
    }

    List<News> news() {
        return news;
    }

    Optional<UUID> created() {
        return Optional.ofNullable(created);
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public Sql sql() {
        return shared.sql();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Optional<JobId> job() {
        return job;
    }

    @Override
    public void created(Id id) {
        created = id.value();
    }

    @Override
    public void log(EventType type, Facts facts) {
        log(type, facts, caller.correlation());
    }

    @Override
    public void log(EventType type, Facts facts, String correlation) {
        Caller known = caller.correlatedBy(correlation);
        events.add(new Events.Entry(type, facts.with("user", caller.name()), known, job, now));
    }

    @Override
    public void added(Id id) {
        tell(id, Op.ADDED);
    }

    @Override
    public void changed(Id id) {
        tell(id, Op.CHANGED);
    }

    @Override
    public void removed(Id id) {
        tell(id, Op.REMOVED);
        switch (id) {
            case VmId vm -> shared.wishes().removed(vm);
            case HostId host -> shared.wishes().removed(host);
            default -> {}
        }
    }

    @Override
    public void want(VmId vm, Wish wish) {
        shared.wishes().want(vm, wish, this);
        changed(vm);
    }

    @Override
    public void want(HostId host, boolean active) {
        shared.wishes().want(host, active, this);
        changed(host);
    }

    @Override
    public void afterCommit(Runnable deed) {
        shared.transactions().afterCommit(deed);
    }

    private void tell(Id id, Op op) {
        News one = new News(LockKey.of(id).kind(), id.value(), op);
        if (!news.contains(one)) {
            news.add(one);
        }
    }
}
