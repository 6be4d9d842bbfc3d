package org.reeve.agent.libvirt.tool;

/** A program of the host could not be run to its end. */
public final class ToolFailed extends Exception {

    private static final long serialVersionUID = 1;

    public ToolFailed(String message) {
        super(message);
    }

    public ToolFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
