package org.reeve.agent.protocol.vm;

/** Why a machine came to be down, in the numbers of the wire. */
public final class ExitReason {

    public static final int SUCCESS = 0;
    public static final int GENERIC_ERROR = 1;
    public static final int LOST_QEMU_CONNECTION = 2;
    public static final int LIBVIRT_START_FAILED = 3;
    public static final int MIGRATION_SUCCEEDED = 4;
    public static final int SAVE_STATE_SUCCEEDED = 5;
    public static final int ADMIN_SHUTDOWN = 6;
    public static final int USER_SHUTDOWN = 7;
    public static final int MIGRATION_FAILED = 8;
    public static final int LIBVIRT_DOMAIN_MISSING = 9;
    public static final int DESTROYED_ON_STARTUP = 10;

    private ExitReason() {}
}
