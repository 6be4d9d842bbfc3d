package org.reeve.backend.kernel;

import org.reeve.backend.api.Caller;
import org.reeve.dal.Sql;

/** What may be looked at within a transaction. */
public interface Reader {

    Caller caller();

    /** Lists joined from many tables, and whatever else entities are the wrong tool for. */
    Sql sql();
}
