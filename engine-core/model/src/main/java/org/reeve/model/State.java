package org.reeve.model;

import java.util.Set;

/** A state of one kind of object, knowing which states may follow it. Staying as it is is no transition and not listed. */
public interface State<S extends State<S>> extends Coded {

    Set<S> next();

    default boolean canBecome(S next) {
        return next().contains(next);
    }
}
