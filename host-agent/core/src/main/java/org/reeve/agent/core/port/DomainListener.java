package org.reeve.agent.core.port;

/** Told what happens to guests. Must not block. */
public interface DomainListener {

    void happened(DomainEvent event);

    /** The hypervisor was away and is back: events may be missing, ask for the whole picture. */
    void reconnected();
}
