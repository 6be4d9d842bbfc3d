package org.reeve.backend.kernel;

/** Looks after a part of the world for as long as the engine runs. Implementations are application scoped beans found at start-up. */
public interface Watch {

    /** Hosts are heard and jobs run by now. */
    void start();

    void stop();
}
