package org.reeve.model.host;

import java.util.EnumSet;
import java.util.Set;
import org.reeve.model.Coded;
import org.reeve.model.State;

/** Where a host is in its life. Numbers are oVirt's. */
public enum HostStatus implements State<HostStatus> {
    UNASSIGNED(0),
    DOWN(1),
    MAINTENANCE(2),
    UP(3),
    NON_RESPONSIVE(4),
    ERROR(5),
    INSTALLING(6),
    INSTALL_FAILED(7),
    REBOOT(8),
    PREPARING_FOR_MAINTENANCE(9),
    NON_OPERATIONAL(10),
    PENDING_APPROVAL(11),
    INITIALIZING(12),
    CONNECTING(13),
    INSTALLING_OS(14),
    KDUMPING(15);

    private final int code;

    HostStatus(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static HostStatus of(int code) {
        return Coded.find(HostStatus.class, code);
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public Set<HostStatus> next() {
        return switch (this) {
            case UNASSIGNED ->
                EnumSet.of(
                        INITIALIZING,
                        CONNECTING,
                        NON_RESPONSIVE,
                        NON_OPERATIONAL,
                        MAINTENANCE,
                        PREPARING_FOR_MAINTENANCE,
                        INSTALLING,
                        REBOOT,
                        DOWN);
            case DOWN -> EnumSet.of(UNASSIGNED, MAINTENANCE, REBOOT);
            case MAINTENANCE -> EnumSet.of(UNASSIGNED, INITIALIZING, INSTALLING, REBOOT, DOWN);
            case UP ->
                EnumSet.of(
                        CONNECTING,
                        NON_RESPONSIVE,
                        NON_OPERATIONAL,
                        PREPARING_FOR_MAINTENANCE,
                        MAINTENANCE,
                        ERROR,
                        REBOOT,
                        INITIALIZING);
            case NON_RESPONSIVE ->
                EnumSet.of(
                        UNASSIGNED,
                        CONNECTING,
                        INITIALIZING,
                        UP,
                        NON_OPERATIONAL,
                        MAINTENANCE,
                        PREPARING_FOR_MAINTENANCE,
                        REBOOT,
                        KDUMPING,
                        DOWN,
                        INSTALLING);
            case ERROR ->
                EnumSet.of(UNASSIGNED, UP, CONNECTING, NON_RESPONSIVE, PREPARING_FOR_MAINTENANCE, MAINTENANCE);
            case INSTALLING ->
                EnumSet.of(INSTALL_FAILED, UNASSIGNED, INITIALIZING, MAINTENANCE, REBOOT, NON_RESPONSIVE);
            case INSTALL_FAILED -> EnumSet.of(INSTALLING, UNASSIGNED, MAINTENANCE);
            case REBOOT -> EnumSet.of(UNASSIGNED, NON_RESPONSIVE, MAINTENANCE, CONNECTING, INITIALIZING);
            case PREPARING_FOR_MAINTENANCE ->
                EnumSet.of(INITIALIZING, MAINTENANCE, UNASSIGNED, UP, NON_RESPONSIVE, CONNECTING, REBOOT);
            case NON_OPERATIONAL ->
                EnumSet.of(
                        UNASSIGNED,
                        INITIALIZING,
                        UP,
                        CONNECTING,
                        NON_RESPONSIVE,
                        PREPARING_FOR_MAINTENANCE,
                        MAINTENANCE,
                        INSTALLING,
                        REBOOT);
            case PENDING_APPROVAL -> EnumSet.of(INSTALLING, UNASSIGNED, MAINTENANCE);
            case INITIALIZING ->
                EnumSet.of(
                        UP, NON_OPERATIONAL, CONNECTING, NON_RESPONSIVE, PREPARING_FOR_MAINTENANCE, MAINTENANCE, ERROR);
            case CONNECTING ->
                EnumSet.of(
                        REBOOT,
                        UNASSIGNED,
                        UP,
                        INITIALIZING,
                        NON_RESPONSIVE,
                        NON_OPERATIONAL,
                        PREPARING_FOR_MAINTENANCE,
                        MAINTENANCE,
                        ERROR);
            case INSTALLING_OS -> EnumSet.of(INSTALLING, INSTALL_FAILED, UNASSIGNED);
            case KDUMPING -> EnumSet.of(REBOOT, NON_RESPONSIVE, UNASSIGNED, MAINTENANCE);
        };
    }

    /** Reports of such a host say what runs; anywhere else the last word about its machines may be wrong. */
    public boolean answering() {
        return switch (this) {
            case UP, NON_OPERATIONAL, ERROR, PREPARING_FOR_MAINTENANCE, INITIALIZING -> true;
            default -> false;
        };
    }
}
