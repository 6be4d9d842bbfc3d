package org.reeve.backend.kernel;

import java.util.function.Consumer;
import java.util.function.Function;
import org.reeve.backend.api.Caller;
import org.reeve.model.job.JobId;

/** Hands out what is written with, within the running transaction; events and changes are stored and published with it. */
public interface Stores {

    <T> T within(Caller caller, JobId job, Function<Store, T> work);

    /** For what is not done for a job. */
    void within(Caller caller, Consumer<Store> work);
}
