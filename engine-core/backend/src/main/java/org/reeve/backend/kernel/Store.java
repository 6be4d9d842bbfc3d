package org.reeve.backend.kernel;

import java.time.Instant;
import java.util.Optional;
import org.reeve.logic.cluster.Wish;
import org.reeve.model.Id;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.job.JobId;
import org.reeve.model.vm.VmId;

/** Everything an action may touch within its transaction. */
public interface Store extends Reader {

    /** The one time of this transaction. */
    Instant now();

    /** The job this is done for; absent while an action checks, and in actions whose plan is empty. */
    Optional<JobId> job();

    /** Names the object that the order has made, for the caller's answer. */
    void created(Id id);

    /**
     * Tells people. The same event about the same objects is not stored again within its flood interval; the texts are in
     * `messages/event.properties` under the type's name. Who did it is added by itself as `{user}`.
     */
    void log(EventType type, Facts facts);

    /** Tells people what came of an earlier request, which this transaction is not part of. */
    void log(EventType type, Facts facts, String correlation);

    /** Tells screens, after the commit, that an object is new, different or gone. */
    void added(Id id);

    void changed(Id id);

    void removed(Id id);

    /** States what a machine is to do. Only the writer of its cluster makes it so; a plan awaits the sight of it. */
    void want(VmId vm, Wish wish);

    /** States whether a host is to run machines (active) or to be in maintenance. */
    void want(HostId host, boolean active);

    /** Something to do once this transaction is committed; lost in a crash, so only for what can be lost. */
    void afterCommit(Runnable deed);
}
