package org.reeve.kit.vm;

import java.util.Optional;
import java.util.Set;
import org.reeve.kit.api.types.Link;
import org.reeve.kit.api.types.Vm;

/** What may be asked of a virtual machine in which state. The engine decides; this keeps people from asking in vain. */
public final class VmRules {
    private static final Set<String> ALIVE = Set.of(
            "up",
            "powering_up",
            "paused",
            "migrating",
            "not_responding",
            "wait_for_launch",
            "reboot_in_progress",
            "powering_down",
            "restoring_state",
            "saving_state",
            "unknown");
    private static final Set<String> WITH_SCREEN =
            Set.of("up", "powering_up", "paused", "migrating", "reboot_in_progress", "powering_down");

    private VmRules() {}

    public static Optional<String> run(Vm vm) {
        return is(vm, "down", "suspended", "paused") ? allowed() : refused(vm, "is already running");
    }

    public static Optional<String> shutdown(Vm vm) {
        return is(vm, "up", "powering_up", "reboot_in_progress", "powering_down")
                ? allowed()
                : refused(vm, "is not running");
    }

    public static Optional<String> stop(Vm vm) {
        return ALIVE.contains(status(vm)) ? allowed() : refused(vm, "is not running");
    }

    public static Optional<String> reboot(Vm vm) {
        return is(vm, "up", "powering_up") ? allowed() : refused(vm, "is not running");
    }

    public static Optional<String> suspend(Vm vm) {
        return is(vm, "up", "powering_up") ? allowed() : refused(vm, "is not running");
    }

    public static Optional<String> console(Vm vm) {
        return WITH_SCREEN.contains(status(vm)) ? allowed() : refused(vm, "has no screen while it is off");
    }

    public static Optional<String> remove(Vm vm) {
        return is(vm, "down") ? allowed() : refused(vm, "must be off first");
    }

    /** The engine names on each object what it can do with it; an engine that names nothing is taken at its best. */
    public static boolean offers(Vm vm, String action) {
        if (vm.actions == null || vm.actions.items == null) return true;
        for (Link link : vm.actions.items) if (action.equals(link.rel)) return true;
        return false;
    }

    private static boolean is(Vm vm, String... states) {
        for (String state : states) if (state.equals(status(vm))) return true;
        return false;
    }

    private static String status(Vm vm) {
        return vm.status == null ? "" : vm.status;
    }

    private static Optional<String> allowed() {
        return Optional.empty();
    }

    private static Optional<String> refused(Vm vm, String why) {
        return Optional.of(vm.name + " " + why);
    }
}
