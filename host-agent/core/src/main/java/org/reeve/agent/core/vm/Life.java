package org.reeve.agent.core.vm;

import java.util.Optional;
import org.reeve.agent.core.port.DomainEvent;
import org.reeve.agent.core.port.DomainSeen;
import org.reeve.agent.core.port.PauseReason;
import org.reeve.agent.protocol.vm.VmExit;
import org.reeve.agent.protocol.vm.VmState;

/**
 * Where a guest is in its life and how each event moves it on. Down is the end: nothing brings a guest back from it,
 * so an event that comes late changes nothing.
 */
public record Life(VmState state, Optional<VmExit> exit, Optional<PauseReason> paused, Wish wish) {

    /** What the engine last asked for; decides how the end is explained. */
    public enum Wish {
        RUN,
        SHUT_DOWN,
        REBOOT,
        DESTROY
    }

    static final Life NEW = new Life(VmState.WAIT_FOR_LAUNCH, Optional.empty(), Optional.empty(), Wish.RUN);

    /** A guest found running that must have been started earlier. */
    static Life found(DomainSeen seen) {
        return NEW.seen(seen);
    }

    Life seen(DomainSeen seen) {
        if (over()) {
            return this;
        }
        return switch (seen.state()) {
            case RUNNING -> state == VmState.POWERING_DOWN || state == VmState.REBOOTING ? this : in(VmState.UP);
            case PAUSED -> pausedBy(seen.pauseReason().orElse(PauseReason.OTHER));
            case SHUTTING_DOWN -> in(VmState.POWERING_DOWN);
            case OFF -> down(Exits.MISSING);
        };
    }

    Life launching() {
        return state == VmState.WAIT_FOR_LAUNCH ? in(VmState.POWERING_UP) : this;
    }

    Life wishing(Wish next) {
        return new Life(state, exit, paused, next);
    }

    /** An asked reboot or shutdown shows at once; the guest's own ones when they happen. */
    Life asked(Wish next) {
        if (over()) {
            return this;
        }
        return wishing(next).in(next == Wish.REBOOT ? VmState.REBOOTING : VmState.POWERING_DOWN);
    }

    Life ignored() {
        return state == VmState.POWERING_DOWN || state == VmState.REBOOTING
                ? wishing(Wish.RUN).in(VmState.UP)
                : this;
    }

    Life after(DomainEvent event) {
        if (over()) {
            return this;
        }
        return switch (event) {
            case DomainEvent.Started started -> in(VmState.UP);
            case DomainEvent.Resumed resumed -> in(VmState.UP);
            case DomainEvent.Rebooted rebooted -> wishing(Wish.RUN).in(VmState.UP);
            case DomainEvent.Paused pause -> pausedBy(pause.reason());
            case DomainEvent.ShuttingDown ending -> in(VmState.POWERING_DOWN);
            case DomainEvent.Stopped stopped ->
                down(Exits.of(stopped.ending(), wish == Wish.SHUT_DOWN || wish == Wish.DESTROY, stopped.detail()));
            case DomainEvent.AgentChannel channel -> this;
        };
    }

    private Life pausedBy(PauseReason reason) {
        return switch (reason) {
            case MIGRATION, SNAPSHOT, STARTING -> this; // lasts moments and ends by itself
            case USER, NO_SPACE, IO_ERROR, NO_PERMISSION, WATCHDOG, OTHER ->
                new Life(VmState.PAUSED, exit, Optional.of(reason), wish);
        };
    }

    Life down(VmExit why) {
        return over() ? this : new Life(VmState.DOWN, Optional.of(why), Optional.empty(), wish);
    }

    Life destroyed() {
        boolean young = state == VmState.WAIT_FOR_LAUNCH || state == VmState.POWERING_UP;
        return down(young ? Exits.DESTROYED_ON_STARTUP : Exits.DESTROYED);
    }

    public boolean over() {
        return state == VmState.DOWN;
    }

    private Life in(VmState next) {
        return new Life(next, exit, Optional.empty(), wish);
    }
}
