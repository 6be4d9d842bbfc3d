package org.reeve.agent.core.vm;

import org.reeve.agent.core.port.Ending;
import org.reeve.agent.protocol.vm.ExitReason;
import org.reeve.agent.protocol.vm.VmExit;

/** Explains ends of guests in the wire's numbers: code 0 is a normal end, 1 an error; the reason says more. */
final class Exits {

    private static final int NORMAL = 0;
    private static final int ERROR = 1;
    private static final int HOST_SHUTDOWN = 11;

    static final VmExit HOST_RESTARTED = new VmExit(ERROR, HOST_SHUTDOWN, "The host was restarted");
    static final VmExit MISSING =
            new VmExit(ERROR, ExitReason.LIBVIRT_DOMAIN_MISSING, "The guest was gone when the agent looked for it");
    static final VmExit DESTROYED_ON_STARTUP =
            new VmExit(ERROR, ExitReason.DESTROYED_ON_STARTUP, "Destroyed while it was being started");
    static final VmExit DESTROYED = new VmExit(NORMAL, ExitReason.ADMIN_SHUTDOWN, "Destroyed by order of the engine");

    private Exits() {}

    static VmExit startFailed(String why) {
        return new VmExit(ERROR, ExitReason.LIBVIRT_START_FAILED, why);
    }

    static VmExit of(Ending ending, boolean asked, String detail) {
        return switch (ending) {
            case SHUTDOWN ->
                asked
                        ? new VmExit(NORMAL, ExitReason.ADMIN_SHUTDOWN, "Shut down by order of the engine")
                        : new VmExit(NORMAL, ExitReason.USER_SHUTDOWN, "Shut down from within the guest");
            case DESTROYED ->
                asked ? DESTROYED : new VmExit(NORMAL, ExitReason.ADMIN_SHUTDOWN, "Destroyed on the host");
            case CRASHED -> new VmExit(ERROR, ExitReason.GENERIC_ERROR, "The guest crashed" + tail(detail));
            case LOST ->
                new VmExit(
                        ERROR,
                        ExitReason.LOST_QEMU_CONNECTION,
                        "Lost the connection to the guest's process" + tail(detail));
            case MIGRATED -> new VmExit(NORMAL, ExitReason.MIGRATION_SUCCEEDED, "Migrated to another host");
            case SAVED -> new VmExit(NORMAL, ExitReason.SAVE_STATE_SUCCEEDED, "Saved to storage");
            case UNKNOWN -> new VmExit(ERROR, ExitReason.GENERIC_ERROR, "Ended for an unknown reason" + tail(detail));
        };
    }

    private static String tail(String detail) {
        return detail.isBlank() ? "" : ": " + detail;
    }
}
