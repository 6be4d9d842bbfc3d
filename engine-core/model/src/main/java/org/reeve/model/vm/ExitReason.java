package org.reeve.model.vm;

import org.reeve.model.Coded;

/** Why a machine is no longer running. Numbers are oVirt's and the agent's. */
public enum ExitReason implements Coded {
    UNKNOWN(-1),
    SUCCESS(0),
    GENERIC_ERROR(1),
    LOST_QEMU_CONNECTION(2),
    LIBVIRT_START_FAILED(3),
    MIGRATION_SUCCEEDED(4),
    SAVE_STATE_SUCCEEDED(5),
    ADMIN_SHUTDOWN(6),
    USER_SHUTDOWN(7),
    MIGRATION_FAILED(8),
    LIBVIRT_DOMAIN_MISSING(9),
    DESTROYED_ON_STARTUP(10),
    HOST_SHUTDOWN(11),
    POSTCOPY_MIGRATION_FAILED(12),
    DESTROYED_ON_REBOOT(13),
    DESTROYED_ON_RESUME(14);

    private final int code;

    ExitReason(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static ExitReason of(int code) {
        return Coded.find(ExitReason.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
