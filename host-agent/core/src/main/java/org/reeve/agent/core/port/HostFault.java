package org.reeve.agent.core.port;

/** The host could not do what was asked: a numbered fault for the engine and a sentence for people. */
public final class HostFault extends RuntimeException {

    private final Fault fault;

    public HostFault(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public HostFault(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
