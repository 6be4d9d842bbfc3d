package org.reeve.kit.core;

import static org.reeve.kit.core.Look.Tone.BUSY;
import static org.reeve.kit.core.Look.Tone.DANGER;
import static org.reeve.kit.core.Look.Tone.IDLE;
import static org.reeve.kit.core.Look.Tone.OK;
import static org.reeve.kit.core.Look.Tone.WARNING;

/** Looks of the states the API knows. A state of a later version keeps its own word and a grey question mark. */
public final class Looks {
    private Looks() {}

    public static Look vm(String status) {
        return switch (word(status)) {
            case "up" -> new Look("Running", OK, "run");
            case "down" -> new Look("Off", IDLE, "stop");
            case "paused" -> new Look("Paused", WARNING, "pause");
            case "suspended" -> new Look("Suspended", IDLE, "pause");
            case "wait_for_launch", "powering_up", "restoring_state" -> new Look("Starting", BUSY, "progress");
            case "powering_down" -> new Look("Shutting down", BUSY, "progress");
            case "reboot_in_progress" -> new Look("Rebooting", BUSY, "progress");
            case "saving_state" -> new Look("Suspending", BUSY, "progress");
            case "migrating" -> new Look("Migrating", BUSY, "migrate");
            case "image_locked" -> new Look("Locked", BUSY, "locked");
            case "not_responding" -> new Look("Not responding", DANGER, "danger");
            default -> other(status);
        };
    }

    public static Look host(String status) {
        return switch (word(status)) {
            case "up" -> new Look("Up", OK, "ok");
            case "maintenance" -> new Look("Maintenance", IDLE, "maintenance");
            case "down" -> new Look("Down", DANGER, "stop");
            case "preparing_for_maintenance" -> new Look("Preparing for maintenance", BUSY, "progress");
            case "connecting", "unassigned", "initializing" -> new Look("Connecting", BUSY, "progress");
            case "installing", "installing_os" -> new Look("Installing", BUSY, "progress");
            case "reboot" -> new Look("Rebooting", BUSY, "progress");
            case "pending_approval" -> new Look("Pending approval", WARNING, "pending");
            case "non_operational" -> new Look("Non-operational", WARNING, "warning");
            case "non_responsive" -> new Look("Not responding", DANGER, "danger");
            case "install_failed" -> new Look("Installation failed", DANGER, "danger");
            case "error" -> new Look("Error", DANGER, "danger");
            default -> other(status);
        };
    }

    /** Storage domains, disks, data centers, networks: the words tell enough. */
    public static Look plain(String status) {
        return switch (word(status)) {
            case "active", "ok", "up", "operational" -> new Look(Text.words(status), OK, "ok");
            case "maintenance", "unattached", "inactive", "uninitialized" ->
                new Look(Text.words(status), IDLE, "maintenance");
            case "locked", "activating", "detaching", "preparing_for_maintenance", "contend" ->
                new Look(Text.words(status), BUSY, "progress");
            case "mixed", "problematic", "non_operational", "not_operational" ->
                new Look(Text.words(status), WARNING, "warning");
            case "illegal" -> new Look("Illegal", DANGER, "danger");
            default -> other(status);
        };
    }

    public static Look job(String status) {
        return switch (word(status)) {
            case "started" -> new Look("Running", BUSY, "progress");
            case "finished" -> new Look("Finished", OK, "ok");
            case "failed" -> new Look("Failed", DANGER, "danger");
            case "aborted" -> new Look("Aborted", WARNING, "warning");
            default -> other(status);
        };
    }

    public static Look severity(String severity) {
        return switch (word(severity)) {
            case "normal" -> new Look("Normal", BUSY, "info");
            case "warning" -> new Look("Warning", WARNING, "warning");
            case "error" -> new Look("Error", DANGER, "danger");
            case "alert" -> new Look("Alert", DANGER, "alert");
            default -> other(severity);
        };
    }

    private static Look other(String status) {
        return new Look(status == null ? "Unknown" : Text.words(status), IDLE, "unknown");
    }

    private static String word(String status) {
        return status == null ? "" : status;
    }
}
