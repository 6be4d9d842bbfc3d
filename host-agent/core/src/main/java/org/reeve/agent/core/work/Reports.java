package org.reeve.agent.core.work;

import java.util.function.LongFunction;
import org.reeve.agent.protocol.Event;

/** Where things that engines should hear about go. Must not block. */
@FunctionalInterface
public interface Reports {

    /** @param event made for the time it is reported at, in milliseconds of a clock that never jumps */
    void raise(LongFunction<Event> event);
}
