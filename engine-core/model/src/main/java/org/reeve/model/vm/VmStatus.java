package org.reeve.model.vm;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reeve.model.Coded;
import org.reeve.model.State;

/** Where a machine is in its life, as monitoring last saw it. Numbers are oVirt's. */
public enum VmStatus implements State<VmStatus> {
    UNASSIGNED(-1),
    DOWN(0),
    UP(1),
    POWERING_UP(2),
    PAUSED(4),
    MIGRATING_FROM(5),
    MIGRATING_TO(6),
    UNKNOWN(7),
    NOT_RESPONDING(8),
    WAIT_FOR_LAUNCH(9),
    REBOOT_IN_PROGRESS(10),
    SAVING_STATE(11),
    RESTORING_STATE(12),
    SUSPENDED(13),
    IMAGE_ILLEGAL(14),
    IMAGE_LOCKED(15),
    POWERING_DOWN(16);

    private final int code;

    VmStatus(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static VmStatus of(int code) {
        return Coded.find(VmStatus.class, code);
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public Set<VmStatus> next() {
        return switch (this) {
            case UNASSIGNED -> EnumSet.of(WAIT_FOR_LAUNCH, DOWN);
            case DOWN -> startedOrFound(IMAGE_LOCKED, IMAGE_ILLEGAL, WAIT_FOR_LAUNCH, RESTORING_STATE);
            case UP -> alive(POWERING_UP, MIGRATING_FROM, SAVING_STATE);
            case POWERING_UP -> alive(MIGRATING_FROM, SAVING_STATE);
            case PAUSED -> alive(WAIT_FOR_LAUNCH, POWERING_UP, MIGRATING_FROM, SAVING_STATE);
            case MIGRATING_FROM -> alive();
            case MIGRATING_TO -> alive();
            case UNKNOWN ->
                alive(
                        WAIT_FOR_LAUNCH,
                        POWERING_UP,
                        RESTORING_STATE,
                        MIGRATING_FROM,
                        MIGRATING_TO,
                        SAVING_STATE,
                        SUSPENDED);
            case NOT_RESPONDING -> alive(POWERING_UP, MIGRATING_FROM, SAVING_STATE);
            case WAIT_FOR_LAUNCH -> alive(POWERING_UP, RESTORING_STATE);
            case REBOOT_IN_PROGRESS -> alive(POWERING_UP);
            case SAVING_STATE -> alive(SUSPENDED);
            case RESTORING_STATE -> alive(POWERING_UP);
            case SUSPENDED -> EnumSet.of(WAIT_FOR_LAUNCH, RESTORING_STATE, DOWN, IMAGE_LOCKED);
            case IMAGE_ILLEGAL -> EnumSet.of(DOWN, IMAGE_LOCKED);
            case IMAGE_LOCKED -> EnumSet.of(DOWN, SUSPENDED, IMAGE_ILLEGAL);
            case POWERING_DOWN -> alive();
        };
    }

    /** A process may exist on some host, so nothing else may start this machine. */
    public boolean running() {
        return switch (this) {
            case UNASSIGNED, DOWN, SUSPENDED, IMAGE_ILLEGAL, IMAGE_LOCKED -> false;
            default -> true;
        };
    }

    /** A guest works or is about to: the states in which a user may pause, reboot or shut down. */
    public boolean upOrStarting() {
        return this == UP || this == POWERING_UP || this == REBOOT_IN_PROGRESS;
    }

    /** The agent's word for a status, or nothing when it is a word we do not know. */
    public static Optional<VmStatus> ofAgentWord(String word) {
        return switch (word) {
            case "Powering up" -> Optional.of(POWERING_UP);
            case "WaitForLaunch" -> Optional.of(WAIT_FOR_LAUNCH);
            case "Up" -> Optional.of(UP);
            case "Paused" -> Optional.of(PAUSED);
            case "Migration Source" -> Optional.of(MIGRATING_FROM);
            case "Migration Destination" -> Optional.of(MIGRATING_TO);
            case "Saving State" -> Optional.of(SAVING_STATE);
            case "Restoring state" -> Optional.of(RESTORING_STATE);
            case "RebootInProgress" -> Optional.of(REBOOT_IN_PROGRESS);
            case "Powering down" -> Optional.of(POWERING_DOWN);
            case "Down" -> Optional.of(DOWN);
            default -> Optional.empty();
        };
    }

    /** A live machine can be lost from sight, end, or be seen in any state a guest or its user can bring about. */
    private Set<VmStatus> alive(VmStatus... also) {
        return others(EnumSet.of(UP, PAUSED, NOT_RESPONDING, REBOOT_IN_PROGRESS, POWERING_DOWN, UNKNOWN, DOWN), also);
    }

    /** Reports may be missed: a machine that was down can be found in the midst of its life. */
    private Set<VmStatus> startedOrFound(VmStatus... also) {
        return others(
                EnumSet.of(POWERING_UP, UP, PAUSED, MIGRATING_TO, NOT_RESPONDING, REBOOT_IN_PROGRESS, POWERING_DOWN),
                also);
    }

    private Set<VmStatus> others(EnumSet<VmStatus> states, VmStatus... also) {
        states.addAll(List.of(also));
        states.remove(this);
        return states;
    }
}
