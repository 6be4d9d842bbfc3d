package org.reeve.agent.libvirt.storage;

/** A disk file could not be made, changed or read. */
public final class ImageFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean full;

    /** {@code full}: because there is no room. */
    public ImageFailed(String message, boolean full, Throwable cause) {
        super(message, cause);
        this.full = full;
    }

    public boolean full() {
        return full;
    }
}
