package org.reeve.agent.core.work;

import java.util.function.LongFunction;
import org.reeve.agent.protocol.Event;

/**
 * Where things that engines should hear about go. Must not block. Events are made for the time they are reported at, in
 * milliseconds of a clock that never jumps.
 */
public interface Reports {

    void raise(LongFunction<Event> event);

    /** The last word about its subject: repeated when an order about the subject that is still open has been processed. */
    void conclude(LongFunction<Event> event);
}
