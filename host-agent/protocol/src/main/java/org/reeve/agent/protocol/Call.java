package org.reeve.agent.protocol;

import java.lang.reflect.Type;

/**
 * One request to an agent: a record whose components are the verb's parameters.
 *
 * @param <R> what a successful reply carries; {@link Void} for verbs that only acknowledge
 */
public interface Call<R> {

    default String verb() {
        return Verb.Names.of(getClass());
    }

    default Type reply() {
        return Verb.Names.reply(getClass());
    }
}
