package org.reeve.model.affinity;

/**
 * What an affinity group asks of its machines, towards each other or towards hosts.
 *
 * @param enforcing whether a machine rather does not start than break it
 */
public record AffinityRule(Direction direction, boolean enforcing) {

    public static final AffinityRule NONE = new AffinityRule(Direction.DISABLED, false);

    /** Together, apart, or not at all. */
    public enum Direction {
        DISABLED,
        POSITIVE,
        NEGATIVE
    }

    public boolean enabled() {
        return direction != Direction.DISABLED;
    }

    public boolean positive() {
        return direction == Direction.POSITIVE;
    }

    public boolean negative() {
        return direction == Direction.NEGATIVE;
    }
}
