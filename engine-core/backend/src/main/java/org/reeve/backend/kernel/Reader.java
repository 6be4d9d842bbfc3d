package org.reeve.backend.kernel;

import org.reeve.backend.api.Caller;

/** What a query handler may look at, within its transaction. */
public interface Reader {

    Caller caller();
}
