package org.reeve.backend.search;

import org.reeve.backend.api.ListQuery;

/** Objects of a kind that this engine has none of: what is searched for is read, and nothing is found. */
public enum AbsentQuery implements ListQuery<Object> {
    PROVIDERS,
    VOLUMES
}
